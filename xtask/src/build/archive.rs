//! Archives whose bytes are the same whenever what is in them is.

use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A zip file with these files in one folder, in the order in which they are given.
pub(crate) fn zip<'a>(
    folder: &str,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        archive.start_file(format!("{folder}/{path}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_the_same_again() {
        let files: [(&str, &[u8]); 2] = [("a.html", b"<p>"), ("v1/b.js", &[b' '; 99])];
        let once = zip("site", files).unwrap();
        assert_eq!(once, zip("site", files).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(once)).unwrap();
        assert_eq!(read.by_name("site/v1/b.js").unwrap().size(), 99);
    }
}
