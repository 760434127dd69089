//! The web server: the files of a folder, compressed beforehand, with the headers a host should send.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::Result;
use axum::Router;
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL,
};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::LiveReloadLayer;

/// A server that runs until it is dropped.
pub(crate) struct Server {
    /// Where it listens: `http://127.0.0.1:` and the port, without a slash at the end.
    pub(crate) origin: String,
    _runtime: Runtime,
}

/// Starts a server of `folder` on any free port.
pub(crate) fn start(folder: &Path) -> Result<Server> {
    listen(router(folder))
}

fn listen(router: Router) -> Result<Server> {
    let runtime = Runtime::new()?;
    let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let listener = runtime.block_on(tokio::net::TcpListener::bind(any))?;
    let origin = format!("http://{}", listener.local_addr()?);
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Server { origin, _runtime: runtime })
}

/// Serves `folder` as a host should.
pub(crate) fn router(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br();
    Router::new().fallback_service(files).layer(middleware::from_fn(add_headers))
}

/// Serves `folder` with pages that `reload` reloads.
pub(crate) fn reloading(folder: &Path, reload: LiveReloadLayer) -> Router {
    // A file that changes twice within a second has one and the same date of change, and a browser
    // that asks by that date would keep the first of them.
    let forget =
        SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    router(folder).layer(forget).layer(reload)
}

async fn add_headers(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().contains("/assets/");
    // A page whose fetch adds headers of its own asks first whether it may.
    let mut response = match *request.method() {
        Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => next.run(request).await,
    };
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let keep = if hashed && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    // What pages that are cross-origin isolated ask of what they have from elsewhere.
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.insert("cross-origin-embedder-policy", HeaderValue::from_static("require-corp"));
    response
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use std::sync::mpsc;

    use anyhow::bail;
    use axum::body::{self, Body};
    use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
    use tower::ServiceExt;

    use super::super::watch::{Source, build_after_each};
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
    fn only_pages_reload_and_nothing_is_kept() {
        let folder = Folder::new("server-reload");
        let router = reloading(&folder.0, LiveReloadLayer::new());
        let (page, text) = get(&router, "/", "identity");
        assert!(text.starts_with("<h1>page</h1><script"), "{text}");
        assert_eq!(header(&page, CACHE_CONTROL), "no-store");
        let (asset, script) = get(&router, "/v1/fractional-cto.js", "identity");
        assert_eq!(script, "script");
        assert_eq!(header(&asset, CACHE_CONTROL), "no-store");
    }

    /// The names of the events that a browser would dispatch while it reads a stream, as it comes.
    /// One whose data is not so much as an empty line is none.
    fn dispatched(stream: impl BufRead) -> impl Iterator<Item = String> {
        let (mut name, mut data) = (String::new(), String::new());
        stream.lines().filter_map(move |line| {
            let line = line.unwrap();
            match line.split_once(':') {
                Some(("event", value)) => value.trim_start().clone_into(&mut name),
                Some(("data", value)) => data += &format!("{value}\n"),
                _ if line.is_empty() => {
                    let event = Some(std::mem::take(&mut name));
                    return event.filter(|_| !std::mem::take(&mut data).is_empty());
                }
                _ => {}
            }
            None
        })
    }

    #[test]
    fn an_event_without_data_is_not_dispatched() {
        let check = |stream: &str, expect: &[&str]| {
            assert_eq!(dispatched(stream.as_bytes()).collect::<Vec<_>>(), expect, "{stream}");
        };
        check("event: a\ndata:\nretry: 1\n\nevent: b\n\nevent: c\ndata: d\n\n", &["a", "c"]);
        check("event: a\ndata:\n", &[]);
    }

    #[test]
    fn a_build_that_succeeds_reloads_a_page_that_is_open() {
        let folder = Folder::new("server-builds");
        let live = LiveReloadLayer::new();
        let reloader = live.reloader();
        let server = listen(reloading(&folder.0, live)).unwrap();
        let (_, page) = get(&reloading(&folder.0, LiveReloadLayer::new()), "/", "identity");
        let address = page.split("data-event-stream=\"").nth(1).unwrap().split('"').next().unwrap();

        let host = server.origin.strip_prefix("http://").unwrap();
        let mut connection = TcpStream::connect(host).unwrap();
        write!(connection, "GET {address} HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        let mut stream = BufReader::new(connection);
        let head: Vec<String> =
            (&mut stream).lines().map(Result::unwrap).take_while(|line| !line.is_empty()).collect();
        assert!(head.iter().any(|line| line == "content-type: text/event-stream"), "{head:?}");
        let mut events = dispatched(stream);
        assert_eq!(events.next().unwrap(), "init");

        // The first build fails, and what is changed to mend it leads to the second and last.
        let (sender, changes) = mpsc::channel();
        sender.send(Source::Served).unwrap();
        let mut unsent = Some(sender);
        let build = |_| match unsent.take() {
            Some(sender) => {
                sender.send(Source::Served).unwrap();
                bail!("a fault of the source");
            }
            None => Ok(()),
        };
        let mut reloads = 0;
        build_after_each(&changes, build, || {
            reloads += 1;
            reloader.reload();
        });
        assert_eq!(reloads, 1);
        assert_eq!(events.next().unwrap(), "reload");
    }
}
