//! One name, in the order that is asked for (specification, "Name-part Order", "Name-part Formatting", "Non-Western
//! Names").
//!
//! In: a name, its options, how much of the given name is shown.
//! Out: tokens.

use super::super::item::{Item, Name};
use super::super::style::{Dress, Layout, NameForm, NamePart, Options, Style};
use super::super::text::{case, markup};
use super::super::tree::{Open, Role, has_text, plain};
use super::initials::initials;
use super::{Context, Eval, Given, Place, Seen, Told};
use citationberg::DemoteNonDroppingParticle;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Whether the script of a name writes the family name first and needs no spaces.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// A particle that is joined to what follows it.
fn is_joined(particle: &str) -> bool {
    particle.ends_with(['\'', '’', '-', '\u{2010}', 'ʼ'])
}

impl<'a> Eval<'a, '_> {
    pub(super) fn name(&mut self, options: &'a Options, name: &'a Name, inverted: bool, given: Given) {
        if name.family.is_empty() && name.given.is_empty() {
            return self.whole(&options.family, &name.literal);
        }
        let sorting = self.context.place == Place::Sorting;
        if name.family.is_empty() {
            return self.name_part(&options.given.dress, |this| this.words(&name.given));
        }
        if !sorting && (name.is_static || name.family.chars().next().is_some_and(is_cjk)) {
            return self.eastern(options, name);
        }
        if sorting {
            return self.sortable_name(options, name);
        }
        let short = options.form == NameForm::Short;
        if short && given == Given::Usual {
            return self.name_part(&options.family.dress, |this| this.family(options, name, true));
        }
        if inverted && !short {
            self.inverted(options, name, given);
        } else {
            self.spoken(options, name, given);
        }
    }

    /// A name by itself, as a cite would show it with so much of the given name.
    pub fn name_text(style: &'a Style, item: &'a Item, seen: &Seen<'a>, given: Given) -> String {
        static NONE: LazyLock<(Layout, Told)> = LazyLock::new(Default::default);
        let mut eval = Eval::new(style, &NONE.0, item, Context::alone(&NONE.1, Place::Citation));
        eval.name(seen.options, seen.name, false, given);
        plain(&eval.out)
    }

    /// A name as it is sorted.
    pub fn sort_name(style: &'a Style, item: &'a Item, name: &'a Name) -> String {
        static NONE: LazyLock<(Layout, Told, Options)> = LazyLock::new(Default::default);
        let mut eval = Eval::new(style, &NONE.0, item, Context::alone(&NONE.1, Place::Sorting));
        eval.name(&NONE.2, name, true, Given::Usual);
        plain(&eval.out)
    }

    /// An institution, or a name that has no parts.
    fn whole(&mut self, part: &'a NamePart, literal: &'a str) {
        self.name_part(&part.dress, |this| this.words(literal));
    }

    /// A name's part in its dress.
    fn name_part(&mut self, dress: &'a Dress, inner: impl FnOnce(&mut Self)) {
        self.dressed(dress, inner);
    }

    fn words(&mut self, text: &'a str) {
        if text.contains(['<', '\'', '"', '’', '&']) {
            markup::read(text, &self.style.words, &mut self.out);
        } else {
            self.push(text, Role::Content);
        }
    }

    /// John, de, la, Doe, III.
    fn spoken(&mut self, options: &'a Options, name: &'a Name, given: Given) {
        let start = self.out.len();
        self.dressed(&options.given.dress, |this| this.given(options, name, given));
        if has_text(&self.out[start..]) {
            self.space();
        }
        let family = &options.family.dress;
        self.affix(&family.prefix);
        self.particle(&options.given, &name.dropping);
        self.family(options, name, true);
        if !name.suffix.is_empty() && options.form != NameForm::Short {
            self.affix(if name.comma_suffix { ", " } else { " " });
            self.words(&name.suffix);
        }
        self.affix(&family.suffix);
    }

    /// Doe, John de la, III; the particle stays before the family name unless the style demotes it.
    fn inverted(&mut self, options: &'a Options, name: &'a Name, given: Given) {
        let demoted = self.style.demote == DemoteNonDroppingParticle::DisplayAndSort;
        let family = &options.family.dress;
        self.affix(&family.prefix);
        self.family(options, name, !demoted);
        self.affix(&family.suffix);
        let before = self.out.len();
        self.affix(&options.separator);
        let start = self.out.len();
        self.dressed(&options.given.dress, |this| {
            this.given(options, name, given);
            this.behind(&name.dropping);
            if demoted && !name.non_dropping.is_empty() {
                this.space();
                this.of_family(&options.family, &name.non_dropping);
            }
        });
        if !has_text(&self.out[start..]) {
            self.out.truncate(before);
        }
        if !name.suffix.is_empty() {
            self.affix(&options.separator);
            self.words(&name.suffix);
        }
    }

    /// Family name first, without any separator where the script has no spaces.
    fn eastern(&mut self, options: &'a Options, name: &'a Name) {
        self.name_part(&options.family.dress, |this| this.words(&name.family));
        if options.form == NameForm::Short || name.given.is_empty() {
            return;
        }
        if name.is_static && !name.family.chars().next().is_some_and(is_cjk) {
            self.affix(" ");
        }
        self.name_part(&options.given.dress, |this| this.words(&name.given));
    }

    /// The key of sorting: the family name with or without its particle, then the rest.
    fn sortable_name(&mut self, options: &'a Options, name: &'a Name) {
        let never = self.style.demote == DemoteNonDroppingParticle::Never;
        if never && !name.non_dropping.is_empty() {
            self.push(name.non_dropping.as_str(), Role::Content);
            if !is_joined(&name.non_dropping) {
                self.affix(" ");
            }
        }
        self.push(name.family.as_str(), Role::Content);
        if options.form == NameForm::Short {
            return;
        }
        let rest = [&name.dropping, if never { &name.suffix } else { &name.non_dropping }];
        self.affix(", ");
        let given = match &options.initialize_with {
            Some(with) if options.initialize => Cow::Owned(initials(&name.given, with, self.style.hyphen, true)),
            _ => Cow::Borrowed(name.given.as_str()),
        };
        for part in rest {
            if !part.is_empty() {
                self.push(part.as_str(), Role::Content);
                self.affix(" ");
            }
        }
        self.push(given, Role::Content);
    }

    fn given(&mut self, options: &'a Options, name: &'a Name, level: Given) {
        let Some(with) = options.initialize_with.as_deref().filter(|_| level != Given::Full) else {
            return self.words(&name.given);
        };
        if name.given.contains('<') {
            return self.given_with_markup(&name.given, with, options.initialize);
        }
        let text = initials(&name.given, with, self.style.hyphen, options.initialize);
        self.push(text, Role::Content);
    }

    /// Each word within the small HTML is made an initial for itself.
    fn given_with_markup(&mut self, given: &'a str, with: &str, initialize: bool) {
        let start = self.out.len();
        markup::read(given, &self.style.words, &mut self.out);
        let hyphen = self.style.hyphen;
        let texts = self.out[start..].iter_mut().filter_map(|token| match token {
            super::Token::Text(text, _) => Some(text),
            _ => None,
        });
        for text in texts {
            let (lead, words) = text.split_at(text.len() - text.trim_start_matches([' ', '-']).len());
            let made = initials(words, with, hyphen, initialize);
            let space = if words.ends_with(' ') { " " } else { "" };
            *text = Cow::Owned(format!("{lead}{made}{space}"));
        }
    }

    /// The family name, with its particle before it.
    fn family(&mut self, options: &'a Options, name: &'a Name, particle: bool) {
        if particle && !name.non_dropping.is_empty() {
            self.of_family(&options.family, &name.non_dropping);
            if !is_joined(&name.non_dropping) {
                self.affix(" ");
            }
        }
        self.of_family(&options.family, &name.family);
    }

    /// A piece of the family name in its look and case.
    fn of_family(&mut self, part: &'a NamePart, text: &'a str) {
        let look = !part.dress.look.is_empty();
        if look {
            self.open(Open::Look(part.dress.look));
        }
        let start = self.out.len();
        self.words(text);
        if let Some(wanted) = part.dress.case {
            case::set(&mut self.out[start..], wanted, true);
        }
        if look {
            self.close();
        }
    }

    /// A particle before the family name, in the look of the given name.
    fn particle(&mut self, part: &'a NamePart, particle: &'a str) {
        if particle.is_empty() {
            return;
        }
        let look = !part.dress.look.is_empty();
        if look {
            self.open(Open::Look(part.dress.look));
        }
        self.words(particle);
        if look {
            self.close();
        }
        if !is_joined(particle) {
            self.affix(" ");
        }
    }

    /// A particle behind the given name.
    fn behind(&mut self, particle: &'a str) {
        if !particle.is_empty() {
            self.space();
            self.words(particle);
        }
    }

    /// A space, unless there is one already, or nothing before it.
    fn space(&mut self) {
        let last = self.out.iter().rev().find_map(super::Token::text);
        if last.is_some_and(|text| !text.ends_with(char::is_whitespace)) {
            self.affix(" ");
        }
    }
}
