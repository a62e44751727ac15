//! Where the reference articles lie. They are not ours to publish, so they stand beside the repository.

use std::env;
use std::path::{Path, PathBuf};

/// The folder, where it is there: as `GUILLEMET_SHARED` says, or `../shared`; a worktree may stand one folder deeper. Without it the
/// test says what it leaves out.
pub fn folder(without: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let given = env::var_os("GUILLEMET_SHARED").map(PathBuf::from);
    let mut places = given.into_iter().chain([here.join("../shared"), here.join("../../shared")]);
    let found = places.find(|place| place.join("gold/gold.py").is_file());
    if found.is_none() {
        println!("{without}: there are no reference articles (../shared, or what GUILLEMET_SHARED names).");
    }
    found
}
