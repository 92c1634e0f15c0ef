//! Links the addon so that it stays in memory once loaded.

fn main() {
    napi_build::setup();
    // Node unmaps an addon when the Worker that loaded it ends; a thread of ours may still run its code then.
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
    }
}
