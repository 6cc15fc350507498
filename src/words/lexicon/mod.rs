//! The lexicons: `LANG.txt` beside this file → the words of that language, by what they are there for.
//!
//! A file has sections, `[name]` and below it words in lower case, parted by commas; `[numbers]`, `[months]`,
//! `[seasons]` and `[names]` have lines `VALUE = words`; a line that begins with `#` is a comment. The table below says
//! what each section is for. A section whose name ends in `.here` holds words that are something harmless in other
//! languages: they count only where the language is known to be this one. The build lists the folder, so a language
//! that is added is known everywhere; one without a file, or a section without words, gives no hints.

mod habit;
mod read;

pub use habit::Habit;
use read::Section;
pub use read::{Meanings, PhraseList, Signs, WordSet};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Tags with the text of their files, in the order of the tags.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicons.rs"));

macro_rules! lexicon {
    ($($(#[$doc:meta])* $field:ident: $sort:ty = $name:literal,)*) => {
        /// The words of one language, folded; or of all of them.
        #[derive(Debug, Default)]
        pub struct Lexicon {
            $($(#[$doc])* pub $field: $sort,)*
        }

        impl Lexicon {
            fn of(file: &str) -> Self {
                let mut lexicon = Self::default();
                for (name, body) in read::sections(file) {
                    match name {
                        $($name => lexicon.$field.read(&body),)*
                        _ => debug_assert!(false, "no section is called [{name}]"),
                    }
                }
                lexicon
            }

            fn join(&mut self, other: &Self) {
                $(self.$field.join(&other.$field);)*
            }
        }
    };
}

lexicon! {
    /// Other tags that mean this language.
    tags: WordSet = "tags",
    /// Tags of languages whose words are this one's as well, or nearly so.
    kin: PhraseList = "kin",

    /// Words that negate, in quotations of this language as in any article, since articles quote in other languages.
    negations: WordSet = "negations",
    /// Words that negate in this language, and are something harmless in others.
    negations_here: WordSet = "negations.here",
    /// Words that an elision may not drop, although putting them in or taking them out is an ordinary edit of an
    /// article.
    negations_elision: WordSet = "negations.elision",
    /// Two neighbouring words that exclude what follows them.
    negations_pairs: WordSet = "negations.pairs",
    /// Endings and particles inside longer words that negate; compared by how often they occur.
    negations_inside: PhraseList = "negations.inside",
    /// Beginnings (`ne-`), ends (`-siz`) and middles (`-madı-`) of words that negate in quotations of this language.
    negations_forms: PhraseList = "negations.forms",
    /// Words, runs of words and beginnings that only look like a negation.
    negations_except: PhraseList = "negations.except",
    /// Words, and runs of words, that make what is said depend on something, or except something.
    conditions: PhraseList = "conditions",
    /// Forms that do so (`gelirse`).
    conditions_forms: PhraseList = "conditions.forms",
    /// Words that only look like a condition.
    conditions_except: PhraseList = "conditions.except",
    /// Words that limit what is said, or leave it open (`only`, `almost`, `allegedly`).
    limits: PhraseList = "limits",
    /// Forms that do so.
    limits_forms: PhraseList = "limits.forms",
    /// Words that only look like a limit.
    limits_except: PhraseList = "limits.except",
    /// Words for how many, besides the numbers (`some`, `half`).
    amounts: PhraseList = "amounts",
    /// The commonest verbs of saying, and words that name who says something.
    says: PhraseList = "says",
    /// The commonest words of a text, by which it shows its language.
    little: PhraseList = "little",
    /// Two neighbouring words of which the second negates by itself, and does not behind the first.
    affirmed: WordSet = "affirmed",
    /// Negations of other languages that are none in passages of this one.
    harmless: WordSet = "harmless",

    /// Two words that are each other's opposite.
    opposites: PhraseList = "opposites",
    /// What makes the opposite when it is put before a word.
    opposites_beginnings: PhraseList = "opposites.beginnings",
    /// What does so in this language alone (`sdist` is no opposite of `dist`, `sfortuna` is one of `fortuna`).
    opposites_beginnings_here: PhraseList = "opposites.beginnings.here",
    /// What makes the opposite at a word's end.
    opposites_endings: PhraseList = "opposites.endings",
    /// What does so in this language alone (`montarlos` is no opposite of `montarlo`, `arbeitslos` is one of
    /// `arbeitsam`).
    opposites_endings_here: PhraseList = "opposites.endings.here",
    /// What does so when a quoting author puts it behind a word in brackets (`can[not]`), and is no ending else.
    opposites_brackets: PhraseList = "opposites.brackets",

    /// Number words with their values. Articles (`ein`, `une`, `bir`) are left out: changing them changes no number.
    numbers: Meanings = "numbers",
    /// Number words in cases that hang on another noun: an elision may drop them together with theirs.
    numbers_oblique: Meanings = "numbers.oblique",
    /// Number words that are something else in other languages.
    numbers_here: Meanings = "numbers.here",
    /// Number words that are other words, too, here or elsewhere, so that they count only where another number takes
    /// their place.
    homographs: WordSet = "homographs",

    /// Little words that begin sentences and are no names.
    small: WordSet = "small",
    /// The same, where they are names in other languages.
    small_here: WordSet = "small.here",
    /// Names of days and months: no persons, but not little either, since one may not become another.
    calendar: WordSet = "calendar",
    /// Articles and their like, which begin a noun phrase.
    articles: WordSet = "articles",
    /// Words that join the members of a list.
    and: WordSet = "and",
    /// Words that set a clause against what was said before it.
    contrasts: WordSet = "contrasts",
    /// Those that are other words in other languages.
    contrasts_here: WordSet = "contrasts.here",
    /// Words that begin a clause which the one before it governs.
    that: WordSet = "that",
    /// Those that are other words in other languages.
    that_here: WordSet = "that.here",
    /// Words between a number and what it is a part of (`two of the letters`).
    of: WordSet = "of",
    /// Words that a line may break before though a hyphen stands at its end (`Vor- und Nachteile`).
    hanging: WordSet = "hanging",
    /// Words that a full stop follows in the middle of a sentence.
    abbreviations: WordSet = "abbreviations",
    /// What figures end with where they say a place in a row (`8th`).
    ordinals: PhraseList = "ordinals",
    /// What stands before the number of a page.
    pages: PhraseList = "pages",
    /// What the parts of a work are called, before their numbers.
    divisions: WordSet = "divisions",
    /// Words inside of names (`von`, `de la`).
    particles: WordSet = "particles",
    /// Remarks that the source has it so.
    sic: WordSet = "sic",
    /// What those who write the language do otherwise than others ([`Habit`]).
    habits: WordSet = "habits",
    /// The marks that open and close a quotation, and those of a quotation in it; `_` is a narrow space that breaks no
    /// line. Without them, those of English.
    marks: Signs = "marks",
    /// Words that headings write with a capital and that are nobody's name.
    headings: WordSet = "headings",
    /// Words that title case leaves in small letters.
    titles: WordSet = "titles",

    /// Verbs of saying.
    verbs: WordSet = "verbs",
    /// Verbs of saying that stand before a quotation, where no spaces part words.
    verbs_before: PhraseList = "verbs.before",
    /// Those that stand behind one.
    verbs_behind: PhraseList = "verbs.behind",
    /// Pronouns that are the subject of a verb of saying, so that no name beside it is.
    pronouns: WordSet = "pronouns",
    /// Words that begin a clause about somebody, not about who speaks.
    relative: WordSet = "relative",
    /// Words that a speaker's name follows (`according to`).
    leads: PhraseList = "leads",
    /// Words that announce a title.
    works: WordSet = "works",
    /// Words before scare quotes.
    so_called: WordSet = "so-called",

    /// Verbs that carry tense or mood for the verb after them.
    auxiliaries: WordSet = "auxiliaries",
    /// Words that scale a number before them.
    scales: WordSet = "scales",
    /// Words that lead to a saying's origin (`as the proverb has it`).
    as_words: WordSet = "as",
    /// Names of months, as dates have them, with their numbers.
    months: Meanings = "months",
    /// Words and short names of days that stand with a date and its time of day, and say no more than it does.
    times: WordSet = "times",
    /// What stands before the name of an article's author.
    bylines: PhraseList = "bylines",
    /// What stands, behind a number or alone, over the letters of readers under an article.
    letters: PhraseList = "letters",
    /// How lines begin that a page has around its article: forms to fill in, calls to share it.
    furniture: PhraseList = "furniture",
    /// Names of seasons, with their numbers in CSL: spring is 1.
    seasons: Meanings = "seasons",
    /// What bibliographies call the language (`ngerman`), with the tag of BCP 47 and the region that the name implies.
    names: Meanings = "names",
    /// Words that hang a name on what stands before it, so that it is no subject.
    prepositions: WordSet = "prepositions",
    /// Remarks that the emphasis is the quoting author's.
    emphasis_notes: WordSet = "emphasis-notes",
    /// Words that open with an apostrophe (`’tis`), by what follows it.
    elided: WordSet = "elided",
    /// Words that end with one (`o’`, `un po’`), by what stands before it.
    clipped: WordSet = "clipped",
}

impl Lexicon {
    /// Whether those who write the language do so.
    pub fn has(&self, habit: Habit) -> bool {
        self.habits.contains(habit.as_str())
    }

    /// Whether a folded word sets two clauses side by side, so that the first says nothing of the second.
    pub fn joins(&self, word: &str) -> bool {
        [&self.and, &self.contrasts, &self.contrasts_here].iter().any(|words| words.contains(word))
    }

    /// Whether a folded word begins a clause which the one before it governs.
    pub fn governs(&self, word: &str) -> bool {
        self.that.contains(word) || self.that_here.contains(word)
    }

    /// Whether there are verbs of saying.
    pub fn tells_speech(&self) -> bool {
        !self.verbs.is_empty() || self.verbs_behind.iter().next().is_some()
    }

    /// Whether a folded word negates in a text that is known to be in this language.
    pub fn negates(&self, word: &str) -> bool {
        [&self.negations, &self.negations_here, &self.negations_elision].iter().any(|words| words.contains(word))
    }

    /// Whether a folded word is a little one, or a day or a month: no name, even if it is written with a capital.
    pub fn is_small(&self, word: &str) -> bool {
        [&self.small, &self.small_here, &self.calendar].iter().any(|words| words.contains(word))
    }

    /// The number that a folded word says in texts of any language.
    pub fn number(&self, word: &str) -> Option<&str> {
        self.numbers.get(word).or_else(|| self.numbers_oblique.get(word))
    }

    /// Whether an elision that drops a folded word changes a number: one that says how many, or which part; no ordinal,
    /// and not one.
    pub fn counts(&self, word: &str) -> bool {
        let value = self.numbers.get(word).or(self.numbers_here.get(word));
        value.is_some_and(|value| value != "1" && !value.ends_with(|c: char| c.is_ascii_lowercase()))
    }
}

static LEXICONS: LazyLock<Vec<(&str, Lexicon)>> =
    LazyLock::new(|| FILES.iter().map(|(tag, file)| (*tag, Lexicon::of(file))).collect());

static BY_TAG: LazyLock<HashMap<&str, &Lexicon>> = LazyLock::new(|| {
    let others = LEXICONS.iter().flat_map(|(_, lexicon)| lexicon.tags.iter().map(move |tag| (tag, lexicon)));
    LEXICONS.iter().map(|(tag, lexicon)| (*tag, lexicon)).chain(others).collect()
});

static EVERYWHERE: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut all = Lexicon::default();
    LEXICONS.iter().for_each(|(_, lexicon)| all.join(lexicon));
    all
});

static NONE: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

/// The first subtag of a language tag, in lower case.
pub fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

/// The words of a language, by its primary tag; none for one that has no file.
pub fn lexicon(primary: &str) -> &'static Lexicon {
    BY_TAG.get(primary).copied().unwrap_or(&NONE)
}

/// The words of all languages together. What counts in one language alone (`….here`) is not to be asked for here.
pub fn everywhere() -> &'static Lexicon {
    &EVERYWHERE
}

/// All lexicons with their tags, in the order of the tags.
pub fn lexicons() -> impl Iterator<Item = (&'static str, &'static Lexicon)> {
    LEXICONS.iter().map(|(tag, lexicon)| (*tag, lexicon))
}

#[cfg(test)]
mod tests;
