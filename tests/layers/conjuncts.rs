//! How many conditions a function joins, since one that joins many can be followed by nobody.
//!
//! Counted are `&&` and `||`, in closures, in blocks and in the arguments of macros as well: all of a function, and the operands
//! of the one expression that has most of them. Such an expression is the largest one that is joined so, with all that stands
//! within it. A function within a function is one of its own, and tests are not looked at.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{
    BinOp, Expr, ExprBinary, ImplItem, ImplItemFn, Item, ItemFn, Macro, Pat, Signature, Token, TraitItem,
    TraitItemFn,
};

use crate::attributes::{self, is_test};
use crate::tree::name;

/// What a function joins.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) function: String,
    /// How many `&&` and `||` stand in it.
    pub(crate) operators: usize,
    /// How many operands its longest expression has.
    pub(crate) operands: usize,
}

/// The functions of a file that join conditions, in the order in which they stand there.
pub(crate) fn joined(text: &str) -> Vec<Joined> {
    let mut counter = Counter::default();
    // A file that cannot be read is told elsewhere.
    if let Ok(file) = syn::parse_file(text) {
        counter.visit_file(&file);
    }
    counter.found
}

#[derive(Debug, Default)]
struct Counter {
    found: Vec<Joined>,
    /// The functions around this place, each as an index into what was found.
    around: Vec<usize>,
    /// The operands counted so far in the expression that is being read.
    operands: Option<usize>,
}

impl Counter {
    fn read_function(&mut self, signature: &Signature, read: impl FnOnce(&mut Self)) {
        let outer = self.operands.take();
        self.around.push(self.found.len());
        self.found.push(Joined { function: name(&signature.ident), operators: 0, operands: 0 });
        read(self);
        self.around.pop();
        self.operands = outer;
    }
}

impl<'ast> Visit<'ast> for Counter {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes::of_item(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.read_function(&function.sig, |counter| visit::visit_item_fn(counter, function));
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        if !is_test(attributes::of_impl_item(item)) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.read_function(&function.sig, |counter| visit::visit_impl_item_fn(counter, function));
    }

    fn visit_trait_item(&mut self, item: &'ast TraitItem) {
        if !is_test(attributes::of_trait_item(item)) {
            visit::visit_trait_item(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        self.read_function(&function.sig, |counter| visit::visit_trait_item_fn(counter, function));
    }

    fn visit_expr_binary(&mut self, expression: &'ast ExprBinary) {
        if !matches!(expression.op, BinOp::And(_) | BinOp::Or(_)) {
            return visit::visit_expr_binary(self, expression);
        }
        let is_outermost = self.operands.is_none();
        *self.operands.get_or_insert(1) += 1;
        visit::visit_expr_binary(self, expression);
        let operands = if is_outermost { self.operands.take() } else { None };
        if let Some(function) = self.around.last() {
            let function = &mut self.found[*function];
            function.operators += 1;
            function.operands = function.operands.max(operands.unwrap_or_default());
        }
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        let expressions = if call.path.is_ident("matches") {
            call.parse_body::<Matches>().map(|matches| matches.0)
        } else {
            call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated)
                .map(|arguments| arguments.into_iter().collect())
        };
        for expression in expressions.unwrap_or_default() {
            self.visit_expr(&expression);
        }
    }
}

/// The expressions of a `matches!`: what is matched, and the guard.
struct Matches(Vec<Expr>);

impl Parse for Matches {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let mut expressions = vec![input.parse()?];
        input.parse::<Token![,]>()?;
        Pat::parse_multi_with_leading_vert(input)?;
        if input.parse::<Option<Token![if]>>()?.is_some() {
            expressions.push(input.parse()?);
        }
        input.parse::<Option<Token![,]>>()?;
        Ok(Self(expressions))
    }
}
