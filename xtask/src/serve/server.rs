//! The web server: files of dist/, compressed beforehand, with the headers a host should send.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::Result;
use axum::Router;
use axum::body::{self, Body};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream;
use tokio::runtime::Runtime;
use tokio::sync::watch::Sender;
use tower_http::services::ServeDir;

/// Where a page hears of builds; no file of dist/ can have this name.
const BUILDS: &str = "/.builds";

/// Reloads the page after each build.
const RELOAD: &str = r#"<script>
  new EventSource("/.builds").addEventListener("built", () => location.reload());
</script>
"#;

/// A server that runs until it is dropped.
pub(crate) struct Running {
    /// Where it listens: `http://127.0.0.1:` and the port, without a slash at the end.
    pub(crate) origin: String,
    _runtime: Runtime,
}

/// Starts a server of `folder` on any free port.
pub(crate) fn start(folder: &Path) -> Result<Running> {
    let runtime = Runtime::new()?;
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listener = runtime.block_on(tokio::net::TcpListener::bind(any))?;
    let origin = format!("http://{}", listener.local_addr()?);
    let router = router(folder);
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Running { origin, _runtime: runtime })
}

/// Serves `folder` as a host should.
pub(crate) fn router(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br();
    Router::new().fallback_service(files).layer(middleware::from_fn(add_headers))
}

/// Serves `folder` with pages that reload after each of `builds`.
pub(crate) fn reloading(folder: &Path, builds: Sender<()>) -> Router {
    let listen = move || {
        let receiver = builds.subscribe();
        let events = stream::unfold(receiver, |mut receiver| async {
            receiver.changed().await.ok()?;
            Some((Ok::<_, Infallible>(Event::default().event("built").data("")), receiver))
        });
        async { Sse::new(events).keep_alive(KeepAlive::default()) }
    };
    router(folder).layer(middleware::from_fn(add_reload)).route(BUILDS, get(listen))
}

async fn add_headers(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().contains("/assets/");
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let keep = if hashed && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn add_reload(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.ends_with('/') || path.ends_with(".html") {
        // The script is appended to the page itself, so it must come uncompressed.
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let response = next.run(request).await;
    let html = response.headers().get(CONTENT_TYPE).is_some_and(|value| value == "text/html");
    if !html || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, page) = response.into_parts();
    let Ok(page) = body::to_bytes(page, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from([&page, RELOAD.as_bytes()].concat()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use axum::http::header::{CONTENT_ENCODING, HeaderName};
    use tower::ServiceExt;

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        /// A folder of one page, one script and one asset of each kind, with one in brotli.
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("v1/assets")).unwrap();
            for (path, content) in [
                ("index.html", "<h1>page</h1>"),
                ("index.html.br", "compressed"),
                ("v1/fractional-cto.js", "script"),
                ("v1/assets/widget-0a.wasm", "wasm"),
                ("v1/assets/widget-0a.wasm.br", "compressed"),
                ("v1/assets/en-GB-0a.pack", "pack"),
            ] {
                fs::write(folder.join(path), content).unwrap();
            }
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    fn get(router: &Router, path: &str, accept: &str) -> (Response<()>, String) {
        let request = Request::get(path).header(ACCEPT_ENCODING, accept);
        let request = request.body(Body::empty()).unwrap();
        Runtime::new().unwrap().block_on(async {
            let response = router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = body::to_bytes(body, usize::MAX).await.unwrap();
            (Response::from_parts(parts, ()), String::from_utf8(body.into()).unwrap())
        })
    }

    fn header(response: &Response<()>, name: HeaderName) -> &str {
        response.headers().get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[test]
    fn each_file_has_the_headers_it_needs() {
        let folder = Folder::new("server-headers");
        let router = router(&folder.0);
        let forever = "public, max-age=31536000, immutable";
        let check = |path, kind, keep| {
            let (response, _) = get(&router, path, "identity");
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            assert_eq!(header(&response, CONTENT_TYPE), kind, "{path}");
            assert_eq!(header(&response, CACHE_CONTROL), keep, "{path}");
            assert_eq!(header(&response, ACCESS_CONTROL_ALLOW_ORIGIN), "*", "{path}");
        };
        check("/", "text/html", "no-cache");
        check("/v1/fractional-cto.js", "text/javascript", "no-cache");
        check("/v1/assets/widget-0a.wasm", "application/wasm", forever);
        check("/v1/assets/en-GB-0a.pack", "application/octet-stream", forever);

        let (missing, _) = get(&router, "/v1/assets/widget-0b.wasm", "identity");
        assert_eq!(missing.status(), StatusCode::NOT_FOUND);
        assert_eq!(header(&missing, CACHE_CONTROL), "no-cache");
    }

    #[test]
    fn brotli_is_sent_to_those_who_accept_it() {
        let folder = Folder::new("server-brotli");
        let router = router(&folder.0);
        let check = |accept, encoding, content| {
            let (response, body) = get(&router, "/v1/assets/widget-0a.wasm", accept);
            assert_eq!(header(&response, CONTENT_TYPE), "application/wasm");
            assert_eq!((header(&response, CONTENT_ENCODING), body.as_str()), (encoding, content));
        };
        check("gzip, br", "br", "compressed");
        check("gzip", "", "wasm");
    }

    #[test]
    fn only_pages_reload() {
        let folder = Folder::new("server-reload");
        let router = reloading(&folder.0, Sender::new(()));
        let (page, text) = get(&router, "/", "br");
        assert_eq!(header(&page, CONTENT_ENCODING), "");
        assert_eq!(text, format!("<h1>page</h1>{RELOAD}"));
        let (_, script) = get(&router, "/v1/fractional-cto.js", "br");
        assert_eq!(script, "script");
    }
}
