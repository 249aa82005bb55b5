#!/usr/bin/env bash
# The crate html5gum 0.9.0: text inside <noframes>, with the switching of states that its tokenizer does by itself.
#
# A good guess: of the elements whose content a browser that shows frames takes as raw text, <noframes> is one, like <noembed> and
# <iframe>; so no tag inside it is a token.
#
# What it does: it looks for an element “noframe”, which HTML does not have. Inside <noframes> tags are tokens, and a
# document that is walked token by token seems to have paragraphs that no reader sees. <noembed> is as expected.
#
# Prints the tokens of both, and fails where they change.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p program/src
cat > program/Cargo.toml <<'TOML'
[package]
name = "tokens"
version = "0.0.0"
edition = "2021"

[dependencies]
html5gum = "=0.9.0"
TOML
cat > program/src/main.rs <<'RUST'
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

fn main() {
    for name in ["noembed", "noframes"] {
        let page = format!("<{name}><p>Get a newer browser.</p></{name}>");
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let tags = Tokenizer::new_with_emitter(&page, emitter).filter_map(|token| match token.ok()? {
            Token::StartTag(tag) => Some(format!("<{}>", String::from_utf8_lossy(&tag.name))),
            Token::EndTag(tag) => Some(format!("</{}>", String::from_utf8_lossy(&tag.name))),
            _ => None,
        });
        println!("{name}: {}", tags.collect::<Vec<_>>().join(" "));
    }
}
RUST

cargo run --quiet --manifest-path program/Cargo.toml > tokens
cat tokens
diff tokens - <<'EXPECTED'
noembed: <noembed> </noembed>
noframes: <noframes> <p> </p> </noframes>
EXPECTED
echo "as described"
