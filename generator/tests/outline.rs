//! The public surface of every client, one line per item: what a change of the generator does to callers is read here.

mod support;

#[test]
fn the_surface_of_every_client_is_as_recorded() {
    for api in support::apis() {
        let outcome = support::generated(&support::input(&api));
        let files = outcome.files.unwrap_or_default();
        let lines = support::outline::outline(&files);
        insta::with_settings!({ snapshot_suffix => api.clone(), prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("outline", lines.join("\n"));
        });
    }
}
