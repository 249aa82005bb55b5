//! Template tags and shortcodes: what readers see of them, in every format, and what only looks like one.

use expect_test::expect;

use super::{check, read};
use crate::draft::{Format, Part};
use crate::span::Span;

/// The paragraphs, each with a mark for a caption.
fn words(text: &str, format: Format) -> Vec<String> {
    let shown = |paragraph: &crate::draft::Paragraph| {
        let mark = if paragraph.part == Part::Caption { "caption: " } else { "" };
        format!("{mark}{}", paragraph.prose.text())
    };
    let draft = read(text, format);
    super::whole(&draft).unwrap();
    draft.paragraphs.iter().map(shown).collect()
}

#[test]
fn tags_are_nothing() {
    for tag in [
        "{{< youtube id=\"TK00xx\" start=\"99\" >}}",
        "{{< youtube 00XXTKTK00 >}}",
        "{{<ref \"2024-09-31-pier.md\">}}",
        "{{% include file=\"a.md\" %}}",
        "{{< chart title=\"Deaths in 2024\" data=\"3,4,XX\" >}}",
        "{{< card\n  link=\"/a_b_c\"\n  note='FIXME'\n>}}",
        "{{</* figure src=\"a.jpg\" */>}}",
        "{% include banner.html until=\"2025-02-30\" note=\"TK\" %}",
        "{%- assign members = 14 -%}",
        "{% if page.updated %}",
        "{% endif %}",
        "{# ask Pat: 14 or 15? #}",
        "{{/* ask Pat: 14 or 15? */}}",
        "{{!-- ask Pat: 14 or 15? --}}",
        "{{ page.title }}",
        "{{ .Params.count | humanize }}",
        "{{- .Site.Title -}}",
        "{{ updated | date: \"%B %d\" }}",
        "{{ 'logo.png' | asset_url }}",
        "{{ super() }}",
        "{{#if lead}}",
        "{{/if}}",
        "{{> footer}}",
        "{{{ body.html }}}",
        "{{ end }}",
        "<%= render \"ad\", count: 14 %>",
        "[gallery ids=\"101,102,TBD\" columns=\"3\"]",
        "[gallery]",
        "[mc4wp_form]",
        "<?php echo 14; ?>",
        "{: .lead #xx}",
        "[embed]https://example.org/14-dead[/embed]",
        "[youtube https://example.org/watch?v=TKTK]",
        "[audio mp3=\"https://example.org/a.mp3\"][/audio]",
        "[contact-form-7 id=\"404\" title=\"Contact form 14\"]",
        "{% comment %} check: 14? ask Ann Lee before Feb. 31 {% endcomment %}",
        "{% highlight python %}\nmembers = 14\n{% endhighlight %}",
        "{{< highlight go >}}members := 14{{< /highlight >}}",
    ] {
        for format in Format::ALL {
            let text = format!("The pier shut on Friday.\n\n{tag}\n\nIt rained all day.\n");
            if format == Format::Html {
                let page = format!("<p>The pier shut on Friday.</p>\n{tag}\n<p>It rained all day.</p>");
                assert_eq!(words(&page, format), ["The pier shut on Friday.", "It rained all day."], "{tag}");
            } else {
                assert_eq!(words(&text, format), ["The pier shut on Friday.", "It rained all day."], "{tag}");
            }
            let text = format!("The pier {tag} shut.");
            let shut: String = words(&text, format).join(" ");
            assert_eq!(shut, "The pier shut.", "{tag} {format:?}");
        }
    }
}

#[test]
fn captions_in_tags_are_captions() {
    for (tag, caption) in [
        ("{{< figure src=\"a_b.jpg\" caption=\"The pier, in May.\" >}}", "The pier, in May."),
        ("{{< img src=a.jpg alt=\"The pier\" width=300 >}}", "The pier"),
        ("{{< figure src=\"a.jpg\" title='The pier' >}}", "The pier"),
        ("{{< figure src=\"a.jpg\" >}}The pier, in May.{{< /figure >}}", "The pier, in May."),
        ("{{<picture\n  src=`a.jpg`\n  caption=`The pier`\n/>}}", "The pier"),
        ("{{< img \"a.jpg\" \"The pier in May\" >}}", "The pier in May"),
        ("{% include figure.html url=\"/a.jpg\" description=\"The pier\" %}", "The pier"),
        ("{% include 'image.html', caption: 'The pier', width: 300 %}", "The pier"),
        ("{% image \"a.jpg\", \"The pier in May\", \"(min-width: 30em) 50vw\" %}", "The pier in May"),
        ("{% figcaption %}The pier{% endfigcaption %}", "The pier"),
        ("[caption id=\"a_1\" width=\"300\"]<img src=\"a.jpg\" alt=\"\"> The pier[/caption]", "The pier"),
        ("[caption width=\"300\" caption=\"The pier\"]<img src=\"a.jpg\">[/caption]", "The pier"),
        ("[wp_caption id=”a” ]The pier, “Ann”.[/wp_caption]", "The pier, “Ann”."),
        ("[video src=\"a.mp4\" caption=\"The pier\"]", "The pier"),
    ] {
        for format in [Format::Markdown, Format::Html] {
            let page = match format {
                Format::Html => format!("<p>It shut on Friday.</p>\n<p>{tag} It rained.</p>"),
                _ => format!("It shut on Friday.\n\n{tag} It rained."),
            };
            let wanted =
                ["It shut on Friday.".to_owned(), format!("caption: {caption}"), "It rained.".to_owned()];
            assert_eq!(words(&page, format), wanted, "{tag} {format:?}");
        }
        if !tag.contains('\n') {
            let wanted = ["It shut.".to_owned(), format!("caption: {caption}")];
            assert_eq!(words(&format!("It shut.\n\n{tag}"), Format::Plain), wanted, "{tag}");
        }
    }
}

#[test]
fn what_tags_stand_around_is_prose() {
    for tag in [
        ("{{< quote >}}", "{{< /quote >}}"),
        ("{{% notice warning %}}", "{{% /notice %}}"),
        ("{% if page.lead %}", "{% endif %}"),
        ("[pullquote]", "[/pullquote]"),
        ("[et_pb_text admin_label=\"x\"]", "[/et_pb_text]"),
        ("[url=https://example.org]", "[/url]"),
    ] {
        let text = format!("It shut.\n\n{}\nIt **rained** in Hull.\n{}\n\nIt ended.", tag.0, tag.1);
        assert_eq!(
            words(&text, Format::Markdown),
            ["It shut.", "It rained in Hull.", "It ended."],
            "{tag:?}"
        );
        let text = format!("It shut{} in Hull {}that day.", tag.0, tag.1);
        for format in Format::ALL {
            assert_eq!(words(&text, format), ["It shut in Hull that day."], "{tag:?}");
        }
    }
    let link = "It shut, [as before]({{< ref \"2024-09-31-pool.md\" >}}), on Friday. ![A pier]({{ site.url }}/a.jpg)";
    assert_eq!(words(link, Format::Markdown), ["It shut, as before, on Friday."]);
}

#[test]
fn fields_for_people_and_words_in_brackets_stay() {
    for text in [
        "{{headline}} is missing.",
        "Dear {{ first_name }}, it rained.",
        "Ask {{ NAME }} of Hull.",
        "He said {{ insert mayor's quote }} there.",
        "The {{ quote from the U.S. mayor }} is missing.",
        "He said that [the mayor] left [sic] and [check].",
        "“[T]he pier” was [a] bad idea, [insert quote].",
        "It rained [gallery is above] in {Hull} and [audio clip].",
        "Some [n=400] were asked, {{ and never closed.",
        "The mill {% was never closed.",
        "See [video] a < b and [b] c [/ d].",
    ] {
        let wanted = text.replace(" [video]", "");
        assert_eq!(words(text, Format::Plain), std::slice::from_ref(&wanted));
        if !text.contains('<') {
            assert_eq!(words(text, Format::Html), [wanted]);
        }
    }
    let text = "Watch [video](a.html), [gallery][1] and [embed].\n\n[1]: b.html\n\nWrite `{% comment %}` before it, `{% endcomment %}` behind.";
    assert_eq!(words(text, Format::Markdown), ["Watch video, gallery and .", "Write before it, behind."]);
}

#[test]
fn names_that_the_draft_defines_are_for_programs() {
    let text = "---\ntitle: Pier shuts\nsum: 14\n---\n# {{ title }}\n\n{% set n = 3 %}It cost {{ sum }}, or {{ n }}, of {{ m }}.";
    assert_eq!(words(text, Format::Markdown), ["Pier shuts", "It cost , or , of {{ m }}."]);
}

#[test]
fn a_draft_with_tags() {
    check(
        Format::Markdown,
        "---\ntitle: Pier shuts\n---\n{% assign n = 14 %}\n{{< figure src=\"/img/a_b.jpg\" alt=\"Two *gulls*\" caption=\"The pier, which \\\"shut\\\" in **May**.\" >}}\n\nThe pier shut on Friday.\n{{< ad slot=\"3\" >}}\nIt rained.\n\n{{< lead >}}The cafe stays open.{{< /lead >}}\n\n- {{< icon name=\"x\" >}} One gull\n- {{ site.two }}\n\n## {{ page.subtitle }}\n\n    {{< code >}}\n    x\n    {{< /code >}}\n",
        &expect![[r#"
            headline    Pier shuts
            caption     Two gulls
            caption     The pier, which "shut" in May.
            body        The pier shut on Friday.
            body        It rained.
            body        The cafe stays open.
            body        One gull
        "#]],
    );
}

#[test]
fn places_are_right_behind_a_tag() {
    let text = "The {{ page.n }} pier [caption caption=“In Łódź” id=1]<i>Ann</i> Lee[/caption] shut\u{7f} {{headline}}.";
    let draft = read(text, Format::Html);
    super::whole(&draft).unwrap();
    let all: Vec<&str> = draft.paragraphs.iter().map(|it| it.prose.text()).collect();
    assert_eq!(all, ["The pier", "In Łódź", "Ann Lee", "shut {{headline}}."]);
    for (paragraph, word, written) in
        [(0, "pier", "pier"), (1, "Łódź", "Łódź"), (2, "Ann Lee", "Ann</i> Lee"), (3, "headline", "headline")]
    {
        let prose = &draft.paragraphs[paragraph].prose;
        let at = prose.text().find(word).unwrap();
        let place = prose.locate(Span::new(at, at + word.len()));
        assert_eq!(&text[place.range()], written);
    }
}

#[test]
fn braces_and_films_hide_no_story() {
    for (text, words) in [
        ("Ann said {% off the price. The lease ran out. Bo said 5 %} more.", "The lease ran out"),
        ("Ann said {% off.\n\nThe lease ran out.\n\nBo said %} more.", "The lease ran out"),
        ("[video src=\"a.mp4\"]\n\nThe lease ran out.\n\n[/video]", "The lease ran out"),
    ] {
        for format in Format::ALL {
            let draft = read(text, format);
            let kept = draft.paragraphs.iter().any(|it| it.prose.text().contains(words));
            assert!(kept, "{text} in {format:?}");
        }
    }
}

#[test]
fn captions_in_captions_are_read_once() {
    // A name of its own for each, so that every end tag ends its own.
    let count = 20_000;
    let open: Vec<String> = (0..count).map(|it| format!("{{{{< img-{it} >}}}}<b>")).collect();
    let close: Vec<String> = (0..count).rev().map(|it| format!("</b>{{{{< /img-{it} >}}}}")).collect();
    let (open, close) = (open.concat(), close.concat());
    let text = format!("It shut.\n\n{open}The pier, in May.{close}\n\nIt rained.\n");
    assert_eq!(words(&text, Format::Plain), ["It shut.", "caption: The pier, in May.", "It rained."]);
    // Captions whose end is in a film, which holds none.
    let crossed = |it| format!("{{{{< img-{it} >}}}}[embed]{{{{< /img-{it} >}}}}[/embed]");
    let text = format!("It shut.{}\n\nIt rained.\n", (0..count).map(crossed).collect::<Vec<_>>().concat());
    for format in [Format::Plain, Format::Markdown] {
        assert_eq!(words(&text, format), ["It shut.", "It rained."]);
    }
    let one =
        "{{< img-a >}}<b>The pier</b> {{< img-b >}}<i>in May</i>{{< /img-b >}} <b>or June</b>{{< /img-a >}}";
    let wanted = ["caption: The pier", "caption: in May", "or June"];
    assert_eq!(words(one, Format::Plain), wanted);
}
