//! What is fuzzed for hours begins with these sites; here each is damaged in some ways.

use crate::harness::Case;

#[path = "../../fuzz/src/pipeline.rs"]
mod pipeline;

/// Signs that mean something somewhere.
const SIGNS: [&str; 16] = [
    "[",
    "]",
    "\"",
    "'",
    "“",
    "*",
    "\\",
    "{",
    "}",
    "=",
    "\u{202e}",
    "\u{0}",
    "e\u{301}",
    "99999999999",
    "<b>",
    "\n=====\n",
];

#[test]
fn no_damaged_site_makes_it_panic_or_print_half_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut roll = |sides: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % sides.max(1)
    };
    let seeds = Case::all("fuzz/seeds/pipeline");
    assert!(seeds.len() >= 2);
    for seed in &seeds {
        pipeline::check(&seed.text, folder.path());
        let words: Vec<&str> = seed.text.split_inclusive([' ', '"', '\n', ']', '=', ',']).collect();
        for _ in 0..20 {
            let mut damaged = words.clone();
            for _ in 0..=roll(4) {
                let (from, to) = (roll(damaged.len()), roll(damaged.len()));
                match roll(4) {
                    0 => drop(damaged.remove(from)),
                    1 => damaged.insert(to, damaged[from]),
                    2 => damaged.swap(from, to),
                    _ => damaged.insert(from, SIGNS[roll(SIGNS.len())]),
                }
            }
            pipeline::check(&damaged.concat(), folder.path());
        }
    }
}
