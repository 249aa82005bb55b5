//! A tag, and how tags are written.

use crate::span::Span;

/// A tag of a template.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) span: Span,
    /// Its first word: “figure” in `{{< figure >}}`, in `{{< /figure >}}` and in `{% endfigure %}`.
    pub(super) name: &'a str,
    /// How it is written, which its end tag has to share.
    pub(super) style: Style,
    /// Whether it ends what another one began.
    pub(super) ends: bool,
    /// The words in it that readers see, in text order.
    pub(super) captions: Vec<Span>,
    /// Whether it stands in code, where somebody writes about it.
    pub(super) is_shown: bool,
}

/// How a tag is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// `{{< figure >}}` and `{{% notice %}}` of Hugo.
    Shortcode,
    /// `{{ page.title }}`, `{{#if}}`: what it stands for is put in its place.
    Expression,
    /// `{% if %}` of Liquid, Jinja, Nunjucks and Twig.
    Statement,
    /// `{# … #}` and `{{!-- … --}}`, of which nothing is seen, and code: `<% … %>`, `<?php … ?>`, kramdown’s `{: .lead}`.
    Comment,
    /// `[gallery]` of `WordPress`.
    Bracket,
}
