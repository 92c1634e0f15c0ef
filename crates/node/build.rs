//! Links the addon so that it stays in memory once loaded.

fn main() {
    napi_build::setup();
    match std::env::var("CARGO_CFG_TARGET_OS").as_deref() {
        // Node unmaps an addon when the Worker that loaded it ends; a thread of ours may still run its code then.
        Ok("linux") => println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete"),
        // Else the addon is named by the folder that it was built in.
        Ok("macos") => {
            println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,@rpath/sparktui.node")
        }
        _ => {}
    }
}
