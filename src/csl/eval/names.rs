//! `cs:names`: lists of people, their labels and what stands for them where there are none (specification, "Names",
//! "Name", "Et-al", "Label in Names", "Substitute").
//!
//! In: the people of one or several roles.
//! Out: tokens.

use super::super::item::Name;
use super::super::style::{Label, NameForm, Names, Options, Pair};
use super::super::tree::{Mark, Open, Role, Token, has_text};
use super::{Eval, Given, Place, Position, Seen};
use citationberg::taxonomy::{NameVariable, Variable};
use citationberg::{DelimiterBehavior, LabelPluralize, NameAsSortOrder};

/// People in a role, as one list is printed.
#[derive(Clone, Copy)]
struct Cast<'a> {
    place: usize,
    role: NameVariable,
    names: &'a [Name],
    both: bool,
}

/// Whether a name is printed with the family name first; an institution never is.
fn is_inverted(options: &Options, index: usize, name: &Name) -> bool {
    let asked = match options.inverted {
        Some(NameAsSortOrder::All) => true,
        Some(NameAsSortOrder::First) => index == 0,
        None => false,
    };
    asked && !name.family.is_empty()
}

impl<'a> Eval<'a, '_> {
    pub(super) fn names(&mut self, names: &'a Names) {
        let first = !self.named;
        self.named = true;
        let start = self.out.len();
        let roles = self.roles(names);
        if roles.is_empty() {
            self.substitute(names, start);
        } else if first && self.context.without_names {
            self.called += 1;
            self.filled += 1;
        } else {
            self.open(Open::Mark(Mark::Names));
            let content = self.out.len();
            self.dressed(&names.dress, |this| this.lists(names, &roles));
            if has_text(&self.out[content..]) {
                self.close();
            } else {
                self.out.truncate(start);
            }
        }
    }

    /// The roles that have people; one for editors who are the translators, too.
    fn roles(&mut self, names: &'a Names) -> Vec<Cast<'a>> {
        let item = self.item;
        let mut roles = Vec::with_capacity(names.roles.len());
        for (place, role) in names.roles.iter().enumerate() {
            let people = if self.is_spent(Variable::Name(*role)) { &[] } else { item.names(*role) };
            self.count(Variable::Name(*role), !people.is_empty());
            if !people.is_empty() {
                roles.push(Cast { place, role: *role, names: people, both: false });
            }
        }
        let pair = |one: &Cast<'_>, other: &Cast<'_>| {
            matches!(
                (one.role, other.role),
                (NameVariable::Editor, NameVariable::Translator) | (NameVariable::Translator, NameVariable::Editor)
            ) && one.names == other.names
        };
        let both = names.label.as_ref().is_some_and(|label| label.both.is_some());
        if both && roles.len() == 2 && pair(&roles[0], &roles[1]) {
            roles.truncate(1);
            roles[0].both = true;
        }
        roles
    }

    /// What stands for absent names: the first of the substitutes that says something.
    fn substitute(&mut self, names: &'a Names, start: usize) {
        if names.substitute.is_empty() {
            return;
        }
        let outer = std::mem::replace(&mut self.substituting, true);
        let without = self.context.without_names;
        self.open(Open::Mark(Mark::Names));
        let content = self.out.len();
        for element in &names.substitute {
            self.element(element, "");
            if has_text(&self.out[content..]) {
                break;
            }
            self.out.truncate(content);
        }
        self.substituting = outer;
        if !has_text(&self.out[content..]) || without {
            self.out.truncate(start);
        } else {
            self.close();
        }
    }

    fn lists(&mut self, names: &'a Names, roles: &[Cast<'a>]) {
        if names.options.form == NameForm::Count && self.context.place != Place::Sorting {
            let count: usize = roles.iter().map(|role| self.shown(&names.options, role.names.len())).sum();
            return self.push(count.to_string(), Role::Content);
        }
        if names.options.form == NameForm::Count {
            let count: usize = roles.iter().map(|role| self.shown(&names.options, role.names.len())).sum();
            return self.push(format!("{count:08}"), Role::Content);
        }
        for (index, role) in roles.iter().enumerate() {
            if index > 0 {
                self.affix(&names.delimiter);
            }
            let label = names.label.as_ref().filter(|_| self.context.place != Place::Sorting);
            if let Some(label) = label.filter(|label| label.before) {
                self.names_label(label, role);
            }
            let start = self.out.len();
            self.list(names, role);
            if !has_text(&self.out[start..]) {
                continue;
            }
            if let Some(label) = label.filter(|label| !label.before) {
                self.names_label(label, role);
            }
        }
    }

    fn names_label(&mut self, label: &'a Label, role: &Cast<'a>) {
        let own = if role.both { label.both.as_ref() } else { label.words.get(role.place).and_then(Option::as_ref) };
        let plural = match label.plural {
            LabelPluralize::Always => true,
            LabelPluralize::Never => false,
            LabelPluralize::Contextual => role.names.len() > 1,
        };
        let word: &'a str = own.map_or("", |pair: &'a Pair| pair.of(plural));
        self.open(Open::Mark(Mark::Label));
        let start = self.out.len();
        self.dressed(&label.dress, |this| this.push(word, Role::Content));
        if self.out.len() == start {
            self.out.pop();
        } else {
            self.close();
        }
    }

    /// How many of so many names are shown before "et al."
    fn shown(&self, options: &Options, count: usize) -> usize {
        let later = self.context.place == Place::Citation && self.context.position != Position::First;
        let (min, first) = if later { (options.later_min, options.later_first) } else { (options.min, options.first) };
        if count < min || first >= count {
            return count;
        }
        if self.context.place == Place::Sorting || first == 0 {
            first
        } else {
            first.max(self.context.told.names).min(count)
        }
    }

    fn list(&mut self, names: &'a Names, role: &Cast<'a>) {
        let options = &names.options;
        let count = role.names.len();
        let open = count > 1 && role.names[count - 1].is_others();
        let shown = self.shown(options, count).min(count - usize::from(open));
        self.hidden += count - shown;
        if shown == 0 {
            return;
        }
        for (index, name) in role.names.iter().enumerate().take(shown) {
            if index > 0 {
                self.between(options, index, shown, role.names);
            }
            self.named_at(options, role.role, index, name);
        }
        if shown == count {
            return;
        }
        if options.last && !open && shown < count {
            self.affix(&options.delimiter);
            if shown + 1 < count {
                self.push("… ", Role::Affix);
            }
            self.named_at(options, role.role, count - 1, &role.names[count - 1]);
        } else {
            self.et_al(names, role.names, shown);
        }
    }

    fn named_at(&mut self, options: &'a Options, role: NameVariable, index: usize, name: &'a Name) {
        let given = self.context.told.givens.iter();
        let given = given.filter(|(of, at, _)| *of == role && usize::from(*at) == index).map(|(_, _, given)| *given);
        let given = given.max().unwrap_or(Given::Usual);
        let inverted = match options.inverted {
            _ if self.context.place == Place::Sorting => true,
            Some(NameAsSortOrder::All) => true,
            Some(NameAsSortOrder::First) => index == 0,
            None => false,
        };
        if self.context.place == Place::Citation {
            self.seen.push(Seen { role, index: index as u16, name, options });
        }
        self.open(Open::Mark(Mark::Name));
        self.dressed(&options.dress, |this| this.name(options, name, inverted, given));
        self.close();
    }

    /// What stands between two names: the delimiter, and before the last one "and".
    fn between(&mut self, options: &'a Options, index: usize, shown: usize, names: &[Name]) {
        let count = names.len();
        let last = index + 1 == shown && shown == count;
        let Some(and) = options.and.as_deref().filter(|_| last) else {
            return self.affix(&options.delimiter);
        };
        if self.context.place == Place::Sorting {
            return self.affix(&options.delimiter);
        }
        let delimited = match options.before_last {
            DelimiterBehavior::Always => true,
            DelimiterBehavior::Never => false,
            DelimiterBehavior::Contextual => count > 2,
            DelimiterBehavior::AfterInvertedName => is_inverted(options, index - 1, &names[index - 1]),
        };
        if delimited {
            self.affix(&options.delimiter);
            if !options.delimiter.ends_with(char::is_whitespace) {
                self.affix(" ");
            }
        } else {
            self.affix(" ");
        }
        self.out.push(Token::Text(and.into(), Role::Affix));
        if !and.ends_with(['\'', '’']) {
            self.affix(" ");
        }
    }

    fn et_al(&mut self, names: &'a Names, people: &[Name], shown: usize) {
        let (word, look) = &names.et_al;
        if word.is_empty() || self.context.place == Place::Sorting {
            return;
        }
        let options = &names.options;
        let delimited = match options.before_et_al {
            DelimiterBehavior::Always => true,
            DelimiterBehavior::Never => false,
            DelimiterBehavior::Contextual => shown > 1,
            DelimiterBehavior::AfterInvertedName => is_inverted(options, shown - 1, &people[shown - 1]),
        };
        if delimited {
            self.affix(&options.delimiter);
        } else if !self.ends_in_cjk() {
            self.affix(" ");
        }
        if !look.is_empty() {
            self.open(Open::Look(*look));
        }
        self.push(&**word, Role::Content);
        if !look.is_empty() {
            self.close();
        }
    }

    fn ends_in_cjk(&self) -> bool {
        let text = self.out.iter().rev().find_map(Token::text);
        text.and_then(|text| text.chars().next_back()).is_some_and(super::name::is_cjk)
    }
}
