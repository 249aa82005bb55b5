//! Countries, capitals, large cities and demonyms.
