//! All pages of an operation, where the configuration says how to get them.
//!
//! ```text
//! [paging.listRecords] items = "data" -> ListRecords::pages, ListRecords::items
//! ```

use std::iter::zip;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Cx;
use super::code::Code;
use super::shape::Wrapper;
use crate::format;
use crate::ir::{Operation, PageParameter, Shape};
use crate::names::{Name, OperationNames};

/// `pages` and `items`, or `None` if the operation does not page.
pub(super) fn methods(
    file: &mut Code<'_>,
    op: &Operation,
    names: &OperationNames,
) -> Option<String> {
    let paging = op.paging.as_ref()?;
    let page = op.success.content()?.shape()?;
    let (items_ty, pages_ty) = (file.runtime("Items"), file.runtime("Pages"));
    let error = &names.error;
    let (page_ty, item_ty) = (file.ty(page), file.ty(&paging.item));
    let parameter = match &paging.parameter {
        PageParameter::Offset { parameter } => quote!(offset(#parameter)),
        PageParameter::PageNumber { parameter, first } => {
            let first = Literal::i64_unsuffixed(*first);
            quote!(page_number(#parameter, #first))
        }
    };
    let in_body = paging.in_body.then(|| quote!(.in_body()));
    let items = Steps::of(file.cx, page, &paging.items);
    let (held, taken) = (items.borrowed(), items.taken());
    let read = |path: &Vec<String>| Steps::of(file.cx, page, path).copied();
    let [total, more] = [&paging.total, &paging.more].map(|path| path.as_ref().map(read));
    let total = total.map(|total| quote!(.total(#total)));
    let more = more.map(|more| quote!(.more(#more)));
    Some(format::methods(&quote! {
        /// All pages, each fetched when it is asked for.
        pub fn pages(self) -> #pages_ty<#page_ty, #error> {
            self.0.pages(
                v1::PageParameter::#parameter #in_body,
                |page: &#page_ty| v1::PageState::of(#held) #total #more,
            )
        }

        /// The items of all pages, fetched page by page as they are needed.
        pub fn items(self) -> #items_ty<#item_ty, #error> {
            self.pages().items(|page| #taken)
        }
    }))
}

/// The fields that lead from a page to a value, and which of them may be missing.
struct Steps<'a>(Vec<(&'a Name, Wrapper)>);

impl<'a> Steps<'a> {
    fn of(cx: Cx<'a>, page: &'a Shape, path: &[String]) -> Self {
        let mut shape = page;
        let steps = path.iter().map_while(|key| {
            let (ty, names) = cx.ty(cx.resolved(shape).id()?)?;
            let mut fields = zip(ty.fields(), &names.members);
            let (field, name) = fields.find(|(field, _)| field.wire_name == *key)?;
            shape = &field.shape;
            Some((name, Wrapper::of(field)))
        });
        Self(steps.collect())
    }

    /// The value in a page, and whether it is an `Option`, since something on the way to it may be missing. What may be missing is borrowed by
    /// `as_ref` and `as_option` or moved out by `into_option`.
    fn read(&self, is_borrowed: bool) -> (TokenStream, bool) {
        let mut value = quote!(page);
        let mut is_option = false;
        for (name, step) in &self.0 {
            let field = match (step, is_borrowed) {
                (Wrapper::Plain, _) | (Wrapper::Option, false) => quote!(.#name),
                (Wrapper::Option, true) => quote!(.#name.as_ref()),
                (Wrapper::Nullable, true) => quote!(.#name.as_option()),
                (Wrapper::Nullable, false) => quote!(.#name.into_option()),
            };
            value = match (is_option, step) {
                (false, _) => quote!(#value #field),
                (true, Wrapper::Plain) if is_borrowed => quote!(#value.map(|it| &it #field)),
                (true, Wrapper::Plain) => quote!(#value.map(|it| it #field)),
                (true, Wrapper::Option | Wrapper::Nullable) => {
                    quote!(#value.and_then(|it| it #field))
                }
            };
            is_option |= *step != Wrapper::Plain;
        }
        (value, is_option)
    }

    /// The value, copied, as an `Option`.
    fn copied(&self) -> TokenStream {
        match (self.read(true), self.0.as_slice()) {
            ((value, false), _) => quote!(Some(#value)),
            // An optional field of the page itself is copied with it.
            ((_, true), [(name, Wrapper::Option)]) => quote!(page.#name),
            ((value, true), _) => quote!(#value.copied()),
        }
    }

    /// The items, as an `Option` of a slice.
    fn borrowed(&self) -> TokenStream {
        match (self.read(true), self.0.as_slice()) {
            ((items, false), _) => quote!(Some(&#items)),
            ((_, true), [(name, Wrapper::Option)]) => quote!(page.#name.as_deref()),
            ((items, true), _) => quote!(#items.map(Vec::as_slice)),
        }
    }

    /// The items, moved out of the page.
    fn taken(&self) -> TokenStream {
        match self.read(false) {
            (items, true) => quote!(#items.unwrap_or_default()),
            (items, false) => items,
        }
    }
}
