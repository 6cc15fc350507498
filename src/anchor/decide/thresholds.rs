//! Every figure that a rule of `rules` holds against the evidence of a place, in one table.
//!
//! In: nothing. Out: [`Thresholds`], a value, so that `cargo bench --bench fit` can try each a tenth lower and higher
//! over edited texts. *Nats* are surprise: a word weighs the logarithm of how rarely the article has it. What a figure
//! buys is in the witness case of the rule that reads it. Figures of the search (where to look) and of the score (what
//! words and context are worth) are not here: they say what is measured, not what is enough.

/// One figure, as the table has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The field of [`Thresholds`].
    pub name: &'static str,
    /// As it was chosen.
    pub value: f32,
    /// What it means.
    pub meaning: &'static str,
}

macro_rules! thresholds {
    ($($name:ident = $value:literal, $meaning:literal;)*) => {
        /// The figures of a decision.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Thresholds {
            $(#[doc = $meaning] pub $name: f32,)*
        }

        impl Default for Thresholds {
            fn default() -> Self {
                Self { $($name: $value,)* }
            }
        }

        impl Thresholds {
            /// The table, in the order of the rules.
            pub const TABLE: &'static [Threshold] =
                &[$(Threshold { name: stringify!($name), value: $value, meaning: $meaning },)*];

            /// The same with one figure in place of its own; none when no figure has this name.
            #[must_use]
            pub fn with(mut self, name: &str, value: f32) -> Option<Self> {
                match name {
                    $(stringify!($name) => self.$name = value,)*
                    _ => return None,
                }
                Some(self)
            }
        }
    };
}

thresholds! {
    short = 12.0, "Of fewer characters it is said that they are too short, unless both sides of their context stand there.";
    context_fits = 0.5, "From this fit on, from 0 to 1, a context speaks for a place.";
    lead = 0.05, "By this much, of a score from 0 to 1, the best place must lead.";
    words_against = 0.15, "Words so much more alike elsewhere leave neither place certain.";
    original = 0.5, "A second place so much alike may be the edited original, and the best one a copy, ...";
    other_context = 0.3, "... if its context fits by so much more, of 2.";
    core = 0.5, "So much of a place must lie between the first and the last word that stayed.";
    sentence = 6.0, "So many words are a sentence.";
    few = 3.0, "So many words are few.";
    long = 8.0, "So many words are a long sentence.";
    whole_kept = 0.95, "A sentence of which so much stands there in order, and ...";
    whole_alike = 0.8, "... which is so much alike, is unmistakable; so is ...";
    long_alike = 0.83, "... a long sentence that is so much alike, if ...";
    alone = 0.23, "... every other place is worse by so much.";
    accept_at_16 = 0.92, "The score an edited place needs whose words tell 16 nats; between two steps, what lies between.";
    accept_at_30 = 0.83, "The same at 30 nats.";
    accept_at_45 = 0.60, "The same at 45 nats.";
    accept_at_60 = 0.55, "The same at 60 nats.";
    accept_at_130 = 0.53, "The same at 130 nats.";
    accept_at_200 = 0.465, "The same at 200 nats and more.";
    accept_between = 0.74, "Enough for more than a few words between both sides of their context.";
    alone_at_32 = 0.90, "How alike words of 32 nats must be of which no context is stored.";
    alone_at_45 = 0.87, "The same at 45 nats.";
    alone_at_60 = 0.83, "The same at 60 nats and more.";
    telling = 40.0, "Unchanged words to the letter that tell so many nats need no context.";
    in_context = 0.72, "The score of unchanged words with the least context that counts.";
    lone = 82.0, "Words that tell less, in nats, and have nothing of their context, may be a parallel passage, ...";
    lone_alike = 0.95, "... unless they are so much alike.";
    nothing = 0.15, "A side of the context that fits no better is nowhere near.";
    kept_one_away = 0.53, "So much of the words must stand there when one side of the context stands elsewhere.";
    kept_both_away = 0.75, "The same when both sides do.";
    kept_between = 0.4, "Less of the words, between both sides of their context, is another passage.";
    kept = 0.45, "The same anywhere else.";
    ask = 0.06, "A place this far below what it needs is still asked about.";
    seated = 0.95, "A few words of which one side of the context fits like this, and ...";
    seated_alike = 0.6, "... which are so much alike, are asked about however little they tell.";
    common = 14.0, "Words that tell less, in nats, stand anywhere, ...";
    nowhere = 0.05, "... if their context fits no better than this.";
    nearest = 0.25, "A place with a lower score is not worth naming.";
}

/// A line through some steps, each some nats and what is needed there.
pub fn between(steps: &[(f32, f32)], nats: f32) -> f32 {
    let after = steps.iter().position(|&(step, _)| nats < step).unwrap_or(steps.len());
    match (after.checked_sub(1).map(|i| steps[i]), steps.get(after)) {
        (Some((from, high)), Some(&(to, low))) => high + (low - high) * (nats - from) / (to - from),
        (Some((_, only)), None) | (None, Some(&(_, only))) => only,
        (None, None) => 0.0,
    }
}

impl Thresholds {
    /// The score that an edited place needs, by what its words tell, in nats.
    pub fn accepted(&self, nats: f32) -> f32 {
        let steps = [
            (16.0, self.accept_at_16),
            (30.0, self.accept_at_30),
            (45.0, self.accept_at_45),
            (60.0, self.accept_at_60),
            (130.0, self.accept_at_130),
            (200.0, self.accept_at_200),
        ];
        between(&steps, nats)
    }

    /// How alike words must be of which no context is stored, by what they tell, in nats; more than 1 can be for few of
    /// them.
    pub fn accepted_alone(&self, nats: f32) -> f32 {
        let never = (28.0, 1.1);
        between(&[never, (32.0, self.alone_at_32), (45.0, self.alone_at_45), (60.0, self.alone_at_60)], nats)
    }
}

/// A set of rules with its figures.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Decision {
    /// What is enough.
    pub thresholds: Thresholds,
    /// A rule that is not applied, by its name, to see what it buys.
    pub without: Option<&'static str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_between_two_steps_is_on_the_line_through_them() {
        let steps = [(10.0, 1.0), (20.0, 0.5)];
        for (nats, wanted) in [(5.0, 1.0), (10.0, 1.0), (15.0, 0.75), (20.0, 0.5), (25.0, 0.5)] {
            assert!((between(&steps, nats) - wanted).abs() < 1e-6, "{nats}");
        }
    }

    #[test]
    fn every_figure_can_be_set_by_its_name() {
        for figure in Thresholds::TABLE {
            let changed = Thresholds::default().with(figure.name, 9.0).unwrap();
            assert_ne!(changed, Thresholds::default(), "{}", figure.name);
            assert_eq!(changed.with(figure.name, figure.value), Some(Thresholds::default()), "{}", figure.name);
        }
        assert_eq!(Thresholds::default().with("no such figure", 1.0), None);
    }
}
