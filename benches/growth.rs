//! Whether time and memory grow as the input does: `cargo bench --bench growth -- [PART OF A NAME]`.
//!
//! Each pattern's site is made as small as still can be measured and eight times as large, and built by the program.
//! Time or memory that grows more than twelve times, beyond what the program takes for nothing, is named, and the
//! command fails. What is not measurable at eight megabytes is quick enough.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench measures, prints, and may fail loudly"
)]

#[path = "growth/measured.rs"]
mod measured;
#[path = "growth/patterns.rs"]
mod patterns;

use measured::{Measured, grown};

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let nothing = measured::least(5, &vec![("content/a.md".to_owned(), "Words.\n".to_owned())], false);
    println!(
        "{:>9} {:>8} {:>8} {:>6} {:>7} {:>7} {:>6}  pattern",
        "bytes", "n ms", "8n ms", "ratio", "n MB", "8n MB", "ratio"
    );
    let mut rows: Vec<(f64, String)> = Vec::new();
    let mut failed = 0;
    for pattern in patterns::all() {
        if !wanted.is_empty() && !wanted.iter().any(|part| pattern.name.contains(part.as_str())) {
            continue;
        }
        let Measured { bytes, small, large } = grown(&pattern, nothing);
        let time = measured::ratio(small.milliseconds, large.milliseconds, nothing.milliseconds, 20.0);
        let memory = measured::ratio(small.megabytes, large.megabytes, nothing.megabytes, 4.0);
        let is_bad = !large.ended || time > 12.0 || memory > 12.0;
        failed += usize::from(is_bad);
        let name = if pattern.printed { format!("{}, printed", pattern.name) } else { pattern.name };
        let row = format!(
            "{bytes:>9} {:>8.0} {:>8.0} {time:>6.1} {:>7.0} {:>7.0} {memory:>6.1}  {name}{}",
            small.milliseconds,
            large.milliseconds,
            small.megabytes,
            large.megabytes,
            if is_bad { "  <-- too much" } else { "" },
        );
        println!("{row}");
        rows.push((time.max(memory), row));
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("\n{} patterns, the steepest:", rows.len());
    rows.iter().take(12).for_each(|(_, row)| println!("{row}"));
    if failed > 0 {
        println!("\n{failed} grow too fast");
        std::process::exit(1);
    }
}
