use fractional_cto::browser::links::{link_to, may, page_utm, take_code};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{address, go_to, js, json};

#[wasm_bindgen_test]
fn a_code_is_taken_out_of_the_address_and_nothing_else_is() {
    go_to("");
    let page = address();
    let check = |rest: &str, code: Option<&str>, left: &str| {
        go_to(rest);
        js("history.replaceState({ fcto: { 0: 1 } }, \"\")");
        assert_eq!(take_code().as_deref(), code, "{rest}");
        assert_eq!(address(), [&*page, left].concat());
        assert_eq!(json("history.state").as_deref(), Some(r#"{"fcto":{"0":1}}"#), "{rest}");
    };
    check("#fcto=1.a.1.0", Some("1.a.1.0"), "");
    check("?a=b&c#fcto=1.a.1.0", Some("1.a.1.0"), "?a=b&c");
    check("#fcto=", Some(""), "");
    check(&["#fcto=", &"x".repeat(1000)].concat(), Some(&"x".repeat(300)), "");
    check("#fcto-2-a-1-0", Some("2-a-1-0"), "");
    check("#fcto%3D1%2Ea%2E1%2E0%20and", Some("1.a.1.0 and"), "");
    check("#fcto%2D2%2Da%2D1%2D0", Some("2-a-1-0"), "");
    check("#fcto-2-a%ff", Some("2-a%ff"), "");
    check("#/post/7?fcto-2-a-1-0", Some("2-a-1-0"), "#/post/7");
    check("#!/post?a=b&fcto-2-a-1-0", Some("2-a-1-0"), "#!/post?a=b");
    check("#fcto-and-more", None, "#fcto-and-more");
    check("", None, "");
    check("#section", None, "#section");
    check("#FCTO=1", None, "#FCTO=1");
    check("#a#fcto=1", None, "#a#fcto=1");
    check("?fcto=1", None, "?fcto=1");
    go_to("");
}

#[wasm_bindgen_test]
fn a_link_is_the_page_with_a_code_in_it() {
    go_to("");
    let page = js("location.href").as_string().expect("it is a text");
    let check = |rest: &str, expect: &str| {
        go_to(rest);
        assert_eq!(link_to("2-a-1-0"), Some([&*page, expect].concat()), "{rest}");
    };
    check("", "#fcto-2-a-1-0");
    check("?a=b", "?a=b#fcto-2-a-1-0");
    check("?a=b#section", "?a=b#fcto-2-a-1-0");
    check("#a#b", "#fcto-2-a-1-0");
    check("?utm_source=x&a=b&fbclid=y&mc_cid=z&_hsenc=1&gclid=2", "?a=b#fcto-2-a-1-0");
    check("?utm_source=x", "#fcto-2-a-1-0");
    check("#/post/7", "#/post/7?fcto-2-a-1-0");
    check("#!/post?a=b", "#!/post?a=b&fcto-2-a-1-0");
    go_to("");
}

#[wasm_bindgen_test]
fn of_the_pages_parameters_only_those_of_campaigns_are_read() {
    let check = |rest: &str, expect: &[(&str, &str)]| {
        go_to(rest);
        let utm = page_utm();
        let utm: Vec<_> = utm.iter().map(|(name, value)| (*name, &**value)).collect();
        assert_eq!(utm, expect, "{rest}");
    };
    check("", &[]);
    check("?other=1&UTM_SOURCE=a", &[]);
    check(
        "?utm_medium=email&other=1&utm_source=spring%20%0a+letter",
        &[("utm_source", "spring letter"), ("utm_medium", "email")],
    );
    check("?utm_term=a&utm_term=b", &[("utm_term", "a")]);
    let long = ["?utm_content=", &"ü".repeat(200)].concat();
    check(&long, &[("utm_content", &"ü".repeat(100))]);
    go_to("");
}

#[wasm_bindgen_test]
fn a_page_of_its_own_may_do_everything() {
    assert!(may("allow-popups"));
}
