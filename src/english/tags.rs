//! The model’s labels, in the order of its scores (model/labels.json; a test compares).

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident { $($label:literal => $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $(#[doc = concat!("`", $label, "`")] $variant,)* }

        impl $name {
            /// Every label, in the order of the model’s scores.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The label as Universal Dependencies writes it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }
        }
    };
}

labels! {
    /// Universal part of speech.
    Upos {
        "ADJ" => Adj,
        "ADP" => Adp,
        "ADV" => Adv,
        "AUX" => Aux,
        "CCONJ" => Cconj,
        "DET" => Det,
        "INTJ" => Intj,
        "NOUN" => Noun,
        "NUM" => Num,
        "PART" => Part,
        "PRON" => Pron,
        "PROPN" => Propn,
        "PUNCT" => Punct,
        "SCONJ" => Sconj,
        "SYM" => Sym,
        "VERB" => Verb,
        "X" => X,
    }
}

labels! {
    /// Relation to the head, Universal Dependencies v2 with its English subtypes.
    Rel {
        "acl" => Acl,
        "acl:relcl" => AclRelcl,
        "advcl" => Advcl,
        "advcl:relcl" => AdvclRelcl,
        "advmod" => Advmod,
        "amod" => Amod,
        "appos" => Appos,
        "aux" => Aux,
        "aux:pass" => AuxPass,
        "case" => Case,
        "cc" => Cc,
        "cc:preconj" => CcPreconj,
        "ccomp" => Ccomp,
        "compound" => Compound,
        "compound:prt" => CompoundPrt,
        "conj" => Conj,
        "cop" => Cop,
        "csubj" => Csubj,
        "csubj:outer" => CsubjOuter,
        "csubj:pass" => CsubjPass,
        "dep" => Dep,
        "det" => Det,
        "det:predet" => DetPredet,
        "discourse" => Discourse,
        "dislocated" => Dislocated,
        "expl" => Expl,
        "fixed" => Fixed,
        "flat" => Flat,
        "goeswith" => Goeswith,
        "iobj" => Iobj,
        "list" => List,
        "mark" => Mark,
        "nmod" => Nmod,
        "nmod:desc" => NmodDesc,
        "nmod:poss" => NmodPoss,
        "nmod:unmarked" => NmodUnmarked,
        "nsubj" => Nsubj,
        "nsubj:outer" => NsubjOuter,
        "nsubj:pass" => NsubjPass,
        "nummod" => Nummod,
        "obj" => Obj,
        "obl" => Obl,
        "obl:agent" => OblAgent,
        "obl:unmarked" => OblUnmarked,
        "orphan" => Orphan,
        "parataxis" => Parataxis,
        "punct" => Punct,
        "reparandum" => Reparandum,
        "root" => Root,
        "vocative" => Vocative,
        "xcomp" => Xcomp,
    }
}

/// What a name names, as far as the model tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A place.
    Place,
}

/// A word’s part in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NameTag {
    /// Of what.
    pub kind: NameKind,
    /// Whether a name begins with this word.
    pub begins: bool,
}

impl NameTag {
    /// The tags in the order of the model’s scores.
    pub(super) const ALL: [Option<Self>; 7] = {
        const fn tag(kind: NameKind, begins: bool) -> NameTag {
            NameTag { kind, begins }
        }
        [
            None,
            Some(tag(NameKind::Person, true)),
            Some(tag(NameKind::Person, false)),
            Some(tag(NameKind::Organization, true)),
            Some(tag(NameKind::Organization, false)),
            Some(tag(NameKind::Place, true)),
            Some(tag(NameKind::Place, false)),
        ]
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_in_the_order_of_the_models_scores() {
        let labels: serde_json::Value =
            serde_json::from_str(include_str!("../../model/labels.json")).expect("the label file is JSON");
        let names = |key: &str| -> Vec<String> {
            serde_json::from_value(labels[key].clone()).expect("a list of labels")
        };
        assert_eq!(names("upos"), Upos::ALL.iter().map(|label| label.name()).collect::<Vec<_>>());
        assert_eq!(names("relations"), Rel::ALL.iter().map(|label| label.name()).collect::<Vec<_>>());
        assert_eq!(names("ner"), ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]);
    }
}
