//! Brotli as a web server would do it once and keep it: the highest quality.

use std::fs;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;

use super::site::hash;
use crate::project;

/// The bytes under brotli at quality 11, from the cache if they were compressed before.
pub(super) fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let folder = project::cache().join("brotli");
    let kept = folder.join(hash(&[bytes]));
    if let Ok(compressed) = fs::read(&kept) {
        return Ok(compressed);
    }
    let settings = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &settings)?;
    project::write(&kept, &compressed)?;
    Ok(compressed)
}
