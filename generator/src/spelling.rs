//! What somebody may have meant by a word that is not known.

/// The known word that is nearest, if one is near enough: `did you mean …?`.
pub(crate) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let distance = |to: &str| strsim::damerau_levenshtein(&word, &to.to_lowercase());
    let near = known.iter().map(|known| (distance(known), *known));
    near.filter(|(distance, known)| *distance <= known.chars().count().max(3) / 3)
        .min()
        .map(|(_, known)| known)
}

/// What to do about a word that is not known.
pub(crate) fn advice(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it is one of `{}`", known.join("`, `")),
    }
}
