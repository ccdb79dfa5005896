//! All pages of an operation, where the configuration says how to get them.
//!
//! ```text
//! [paging.listRecords] items = "data" -> ListRecords::pages, ListRecords::items
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::Imports;
use super::{Cx, ident, outcome, shape};
use crate::ir::{Nullability, Operation, PageParameter, Presence, Shape, TypeKind};
use crate::names::OperationNames;

/// `pages` and `items`, or nothing.
pub(super) fn methods(
    cx: Cx<'_>,
    op: &Operation,
    names: &OperationNames,
    imports: &mut Imports,
) -> TokenStream {
    let (Some(paging), Some(page)) = (&op.paging, outcome::page(op)) else {
        return TokenStream::new();
    };
    imports.runtime("Items");
    imports.runtime("Pages");
    let error = ident(&names.error);
    let page_ty = shape::ty(cx, page, imports);
    let item_ty = shape::ty(cx, &paging.item, imports);
    let parameter = match &paging.parameter {
        PageParameter::Offset { parameter } => quote!(v1::PageParameter::offset(#parameter)),
        PageParameter::PageNumber { parameter, first } => {
            let first = proc_macro2::Literal::i64_unsuffixed(*first);
            quote!(v1::PageParameter::page_number(#parameter, #first))
        }
    };
    let in_body = paging.in_body.then(|| quote!(.in_body()));
    let items = Steps::of(cx, page, &paging.items);
    let count = items.counted();
    let taken = items.taken();
    let read = |path: &[String]| Steps::of(cx, page, path).copied();
    let total = paging.total.as_deref().map(read);
    let total = total.map(|total| quote!(.total(#total)));
    let more = paging.more.as_deref().map(read);
    let more = more.map(|more| quote!(.more(#more)));
    quote! {
        /// All pages, each fetched when it is asked for.
        pub fn pages(self) -> Pages<#page_ty, #error> {
            self.0.pages(#parameter #in_body, |page: &#page_ty| v1::PageState::new(#count) #total #more)
        }

        /// The items of all pages, fetched page by page as they are needed.
        pub fn items(self) -> Items<#item_ty, #error> {
            self.pages().items(|page| #taken)
        }
    }
}

/// The fields that lead from a page to a value, and which of them may be missing.
struct Steps(Vec<(proc_macro2::Ident, Step)>);

#[derive(Clone, Copy, PartialEq)]
enum Step {
    /// It is always there.
    Plain,
    /// `Option<T>`
    Optional,
    /// `Nullable<T>`
    Nullable,
}

impl Steps {
    fn of<'a>(cx: Cx<'a>, page: &'a Shape, path: &[String]) -> Self {
        let mut steps = Vec::new();
        let mut shape = page;
        for key in path {
            let (Shape::Named(id) | Shape::Boxed(id)) = cx.resolved(shape) else {
                break;
            };
            let Some((ty, names)) = cx.ty(*id) else { break };
            let TypeKind::Struct(strukt) = &ty.kind else {
                break;
            };
            let found = strukt
                .fields
                .iter()
                .zip(&names.members)
                .find(|(field, _)| field.wire_name == *key);
            let Some((field, name)) = found else { break };
            let step = match (field.presence, field.nullability) {
                (Presence::Required, Nullability::NonNull) => Step::Plain,
                (Presence::Optional, Nullability::NonNull)
                | (Presence::Required, Nullability::Nullable) => Step::Optional,
                (Presence::Optional, Nullability::Nullable) => Step::Nullable,
            };
            steps.push((ident(name), step));
            shape = &field.shape;
        }
        Self(steps)
    }

    /// An expression of `Option<&T>`, or of `T` itself where nothing on the way may be missing.
    fn borrowed(&self) -> (TokenStream, bool) {
        let mut expression = quote!(page);
        let mut is_option = false;
        for (name, step) in &self.0 {
            let field = match step {
                Step::Plain => quote!(.#name),
                Step::Optional => quote!(.#name.as_ref()),
                Step::Nullable => quote!(.#name.as_option()),
            };
            expression = match (is_option, step) {
                (false, _) => quote!(#expression #field),
                (true, Step::Plain) => quote!(#expression.map(|it| &it #field)),
                (true, Step::Optional | Step::Nullable) => {
                    quote!(#expression.and_then(|it| it #field))
                }
            };
            is_option |= *step != Step::Plain;
        }
        (expression, is_option)
    }

    /// The value, copied, as an `Option`.
    fn copied(&self) -> TokenStream {
        let (expression, is_option) = self.borrowed();
        match (is_option, self.0.as_slice()) {
            (false, _) => quote!(Some(#expression)),
            // An optional field of the page itself is copied with it.
            (true, [(name, Step::Optional)]) => quote!(page.#name),
            (true, _) => quote!(#expression.copied()),
        }
    }

    /// How many items there are.
    fn counted(&self) -> TokenStream {
        let (expression, is_option) = self.borrowed();
        if is_option {
            quote!(#expression.map_or(0, Vec::len))
        } else {
            quote!(#expression.len())
        }
    }

    /// The items, moved out of the page.
    fn taken(&self) -> TokenStream {
        let mut expression = quote!(page);
        let mut is_option = false;
        for (name, step) in &self.0 {
            let field = match step {
                Step::Plain | Step::Optional => quote!(.#name),
                Step::Nullable => quote!(.#name.into_option()),
            };
            expression = match (is_option, step) {
                (false, _) => quote!(#expression #field),
                (true, Step::Plain) => quote!(#expression.map(|it| it #field)),
                (true, Step::Optional | Step::Nullable) => {
                    quote!(#expression.and_then(|it| it #field))
                }
            };
            is_option |= *step != Step::Plain;
        }
        if is_option {
            quote!(#expression.unwrap_or_default())
        } else {
            expression
        }
    }
}
