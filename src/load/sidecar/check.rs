//! `check` of a note: a person's verdict.
//!
//! In: the table.
//! Out: [`Check`].
//! Not: what the program finds, which is computed and never written by hand.

use crate::document::shape::{Key, Shape, Takes, names};
use crate::document::{Date, Fault, Fields, Table};
use serde::{Deserialize, Serialize};

/// A person's verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What came of it.
    pub status: CheckStatus,
    /// Who.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// How.
    pub method: Option<String>,
}

/// What came of a person's check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckStatus {
    /// Nobody has checked yet.
    Unverified,
    /// The words are as the note says.
    Verified,
    /// They are not.
    Disputed,
    /// It could not be found out.
    CouldNotVerify,
}

impl CheckStatus {
    /// Every status, as it is written.
    pub const ALL: [(&str, Self); 4] = [
        ("unverified", Self::Unverified),
        ("verified", Self::Verified),
        ("disputed", Self::Disputed),
        ("could-not-verify", Self::CouldNotVerify),
    ];

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, status)| *status == self).map_or("", |(name, _)| name)
    }

    /// The id of what readers are told.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unverified => "check_unverified",
            Self::Verified => "check_verified",
            Self::Disputed => "check_disputed",
            Self::CouldNotVerify => "check_could_not_verify",
        }
    }
}

/// The keys of `check`.
pub(super) static CHECK: Shape = Shape {
    name: "`check`",
    keys: &[
        Key::new("status", Takes::Choice(&CHECKS), "What came of it."),
        Key::new("by", Takes::Text, "Who checked: a key of `people.toml`, or a name."),
        Key::new("on", Takes::Date, "The day."),
        Key::new("method", Takes::Text, "How: `compared with the printed edition`."),
    ],
    ..Shape::BARE
};

const CHECKS: [&str; 4] = names(&CheckStatus::ALL);

/// Reads `check`.
pub(super) fn read(table: &Table, faults: &mut Vec<Fault>) -> Check {
    let mut fields = Fields::new(table, &CHECK, faults);
    let check = Check {
        status: fields.choice("status", &CheckStatus::ALL).unwrap_or(CheckStatus::Unverified),
        by: fields.text("by").map(|text| text.value),
        on: fields.date("on").map(|date| date.value),
        method: fields.text("method").map(|text| text.value),
    };
    fields.finish();
    check
}
