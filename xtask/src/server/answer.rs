//! The answer to one request: a file of the site, or a plain refusal.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The page's own policy, and what only a header can say.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// The bytes to send for a request's first line.
pub(super) fn to(request: &str, folder: &Path) -> Vec<u8> {
    let mut words = request.split_whitespace();
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    if method != "GET" && method != "HEAD" {
        return response(
            "405 Method Not Allowed",
            "text/plain; charset=utf-8",
            b"Only reading is possible.\n",
            true,
        );
    }
    let found = file(target, folder).and_then(|path| Some((kind(&path), fs::read(path).ok()?)));
    match found {
        Some((kind, content)) => response("200 OK", kind, &content, method == "GET"),
        None => response(
            "404 Not Found",
            "text/plain; charset=utf-8",
            b"There is no such file.\n",
            method == "GET",
        ),
    }
}

/// The file a request means, if it lies inside the site.
fn file(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = decoded(path)?;
    let relative = Path::new(if name.is_empty() { "index.html" } else { &name });
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| folder.join(relative))
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("md") => "text/markdown; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn response(status: &str, kind: &str, content: &[u8], with_content: bool) -> Vec<u8> {
    let length = content.len();
    let mut bytes = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nContent-Security-Policy: {POLICY}\r\n\r\n"
    )
    .into_bytes();
    if with_content {
        bytes.extend_from_slice(content);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_stays_inside_the_site() {
        let folder = Path::new("site");
        assert_eq!(file("/", folder), Some(folder.join("index.html")));
        assert_eq!(
            file("/content/ja/a.md?x=1", folder),
            Some(folder.join("content/ja/a.md"))
        );
        assert_eq!(file("/%E7%B9%94.md", folder), Some(folder.join("織.md")));
        for outside in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/hosts",
            "index.html",
            "/%zz",
        ] {
            assert_eq!(file(outside, folder), None, "{outside}");
        }
    }

    #[test]
    fn every_answer_carries_the_policy_of_the_page() {
        let page = include_str!("../../../index.html");
        let answer =
            String::from_utf8_lossy(&to("GET /none HTTP/1.1", Path::new("none"))).into_owned();
        assert!(answer.starts_with("HTTP/1.1 404"));
        let policy = POLICY.replace(" frame-ancestors 'none';", "");
        assert!(
            page.contains(&policy),
            "index.html and the server have different policies"
        );
        assert!(answer.contains(POLICY));
    }

    #[test]
    fn only_reading_is_answered() {
        assert!(to("POST / HTTP/1.1", Path::new("none")).starts_with(b"HTTP/1.1 405"));
    }
}
