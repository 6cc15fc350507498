//! Arguments in, exit code out; nothing else.

use std::process::ExitCode;

/// Many threads write many short strings; this allocator keeps them out of each other's way.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    postil::cli::run()
}
