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

/// Reloads the page after each build, and after this server was started anew.
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
