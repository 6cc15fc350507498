//! Invented words: few of them make up most of a text, as in a natural language. The same every time.

use std::sync::OnceLock;

/// Small, fast and the same everywhere: Steele's, Lea's and Flood's splitmix64.
#[derive(Debug)]
pub struct Dice(u64);

const WORDS: usize = 6_000;
const SYLLABLES: [&str; 32] = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "zi", "bra",
    "cle", "dri", "flo", "gru", "kla", "ple", "sti", "tro", "ven", "mar", "lin", "dor", "sul",
];

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }

    /// A word: the n-th is met about n times less often than the first.
    fn word(&mut self) -> &'static str {
        let (words, shares) = vocabulary();
        let wanted = self.below(1 << 40) as f64 / (1_u64 << 40) as f64 * shares[WORDS - 1];
        words[shares.partition_point(|share| *share < wanted).min(WORDS - 1)].as_str()
    }

    /// A word with a capital.
    pub fn name(&mut self) -> String {
        let at = self.below(WORDS);
        capital(&vocabulary().0[at])
    }

    pub fn sentence(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| self.word()).collect();
        capital(&words.join(" ")) + "."
    }

    /// So many words of Markdown, with stops, and now and then an emphasis or a link.
    pub fn paragraph(&mut self, count: usize) -> Vec<String> {
        let mut words: Vec<String> = (0..count).map(|_| self.word().to_owned()).collect();
        words[0] = capital(&words[0]);
        for at in (9..count.saturating_sub(2)).step_by(10) {
            words[at].push([',', ',', ';', '.'][self.below(4)]);
        }
        let emphasized = 3 + self.below(count / 2);
        if self.below(2) == 0 {
            words[emphasized] = format!("*{}*", bare(&words[emphasized]));
        }
        let linked = count / 2 + self.below(count / 2 - 3);
        if self.below(3) == 0 {
            words[linked] = format!("[{}](https://example.org/{})", bare(&words[linked]), self.below(1_000));
        }
        words[count - 1].push('.');
        words
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(['*', ',', ';', '.'])
}

/// What a reader sees of such Markdown.
pub fn shown(markdown: &str) -> String {
    let mut shown = String::new();
    for part in markdown.split('*').collect::<String>().split('[') {
        match part.split_once("](") {
            Some((words, rest)) => {
                shown.push_str(words);
                shown.push_str(rest.split_once(')').map_or("", |(_, rest)| rest));
            }
            None => shown.push_str(part),
        }
    }
    shown
}

fn capital(words: &str) -> String {
    words[..1].to_uppercase() + &words[1..]
}

/// The words, and for each how often it or one before it is met.
fn vocabulary() -> &'static (Vec<String>, Vec<f64>) {
    static WORDS_OF_ALL: OnceLock<(Vec<String>, Vec<f64>)> = OnceLock::new();
    WORDS_OF_ALL.get_or_init(|| {
        let word = |index: usize| {
            let (mut word, mut rest) = (String::new(), index + 7);
            while rest > 0 {
                word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
                rest /= SYLLABLES.len();
            }
            word
        };
        let mut sum = 0.0;
        let share = |index: usize| {
            sum += 1.0 / (index as f64 + 3.0);
            sum
        };
        ((0..WORDS).map(word).collect(), (0..WORDS).map(share).collect())
    })
}
