//! The files that are served, first in memory, then in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD as URL_SAFE_NO_PAD, Engine as _};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::{Profile, brotli};
use crate::project;

/// One file in both of the forms in which it is served.
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    /// Empty for what is served without.
    pub(crate) brotli: Vec<u8>,
}

/// Files by their path in the folder that is served, with `/` between folders.
pub(crate) struct Site {
    profile: Profile,
    pub(crate) files: BTreeMap<String, File>,
}

impl Site {
    pub(crate) fn new(profile: Profile) -> Self {
        Self { profile, files: BTreeMap::new() }
    }

    /// Adds a file under a name that stays the same from build to build.
    pub(crate) fn add(&mut self, path: &str, bytes: Vec<u8>) -> Result<()> {
        let brotli = match self.profile {
            Profile::Release => brotli::compress(&bytes)?,
            Profile::Development => Vec::new(),
        };
        self.files.insert(path.to_owned(), File { bytes, brotli });
        Ok(())
    }

    /// Adds a file that no server sends, and that needs no second form.
    pub(crate) fn add_plain(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), File { bytes, brotli: Vec::new() });
    }

    /// Adds a file under a name that changes with its content, so that a browser may keep it for
    /// ever, and returns its path from v1/ with its content.
    pub(crate) fn add_hashed(
        &mut self,
        name: &str,
        ending: &str,
        bytes: Vec<u8>,
    ) -> Result<(String, &[u8])> {
        // These are the first characters of the integrity that the loader holds as well: under
        // brotli, what repeats costs next to nothing.
        let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(&bytes));
        let path = format!("assets/{name}-{}.{ending}", &hash[..8]);
        let whole = format!("v1/{path}");
        self.add(&whole, bytes)?;
        Ok((path, &self.files[&whole].bytes))
    }

    /// Makes `folder` hold these files and no others; what is right already stays untouched.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        for (path, file) in &self.files {
            put(&folder.join(path), &file.bytes)?;
            if !file.brotli.is_empty() {
                put(&folder.join(format!("{path}.br")), &file.brotli)?;
            }
        }
        for entry in WalkDir::new(folder).contents_first(true).min_depth(1) {
            let entry = entry?;
            let path = entry.path().strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            if entry.file_type().is_dir() {
                remove_if_empty(entry.path())?;
            } else if !self.files.contains_key(path.strip_suffix(".br").unwrap_or(&path)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// The SHA-256 of a file as `integrity` takes it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The SHA-256 of several parts in hexadecimal; where one part ends and the next begins counts.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    if let [part] = parts {
        hasher.update(part);
    } else {
        for part in parts {
            hasher.update(part.len().to_le_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    project::write(path, bytes)
}

fn remove_if_empty(folder: &Path) -> Result<()> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != ErrorKind::DirectoryNotEmpty => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_holds_the_site_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("site-test-{}", std::process::id()));
        fs::create_dir_all(folder.join("v1/assets")).unwrap();
        fs::write(folder.join("v1/assets/old-0123456789.js"), "old").unwrap();
        fs::write(folder.join("index.html"), "old").unwrap();

        let mut site = Site::new(Profile::Release);
        site.add("index.html", b"new".to_vec()).unwrap();
        site.add("v1/a.js", b"a".to_vec()).unwrap();
        site.write(&folder).unwrap();

        let mut found: Vec<_> = WalkDir::new(&folder)
            .min_depth(1)
            .into_iter()
            .map(|entry| entry.unwrap().path().strip_prefix(&folder).unwrap().to_owned())
            .collect();
        found.sort();
        let expect = ["index.html", "index.html.br", "v1", "v1/a.js", "v1/a.js.br"];
        assert_eq!(found, expect.map(std::path::PathBuf::from));
        assert_eq!(fs::read(folder.join("index.html")).unwrap(), b"new");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn integrity_is_a_hash_in_base64() {
        let expect = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(integrity(b"abc"), expect);
    }

    #[test]
    fn a_hashed_name_follows_the_content() {
        let mut site = Site::new(Profile::Release);
        let first = site.add_hashed("widget", "js", b"abc".to_vec()).unwrap().0;
        assert_eq!(first, "assets/widget-ungWv48B.js");
        assert_ne!(site.add_hashed("widget", "js", b"abd".to_vec()).unwrap().0, first);
        assert!(site.files.contains_key("v1/assets/widget-ungWv48B.js"));
    }
}
