//! The second of a film or a recording in its address: W3C Media Fragments for files, parameters of their own for
//! hosts.

use super::host::Host;
use super::{path, split};
use url::form_urlencoded;

/// The address of the moment; none where there is no way to begin there, or the time cannot be read.
pub(super) fn link(url: &str, time: &str) -> Option<String> {
    let seconds = seconds(time)?;
    match Host::of(url) {
        Host::YouTube => Some(youtube(url, seconds)),
        Host::Vimeo => Some(format!("{}#t={seconds}s", split(url).0)),
        Host::Media => Some(format!("{}#t={seconds}", split(url).0)),
        _ => None,
    }
}

fn youtube(url: &str, seconds: u64) -> String {
    let name = if path(url).starts_with("embed/") { "start" } else { "t" };
    let (before, _) = split(url);
    let (address, query) = before.split_once('?').unwrap_or((before, ""));
    let mut kept: Vec<String> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .filter(|pair| form_urlencoded::parse(pair.as_bytes()).all(|(key, _)| key != "t" && key != "start"))
        .map(str::to_owned)
        .collect();
    kept.push(format!("{name}={seconds}"));
    format!("{address}?{}", kept.join("&"))
}

/// `00:12:05`, `12:05`, `725`, `12m5s`, or the first of two such times, in seconds; parts of a second are left out.
fn seconds(time: &str) -> Option<u64> {
    let first = time.trim().split(['-', '–', '—', ',', ' ']).next()?;
    let first = first.split_once('.').map_or(first, |(whole, _)| whole);
    if first.contains(['h', 'm', 's']) {
        return by_units(first);
    }
    let parts: Vec<u64> = first.split(':').map(str::parse).collect::<Result<_, _>>().ok()?;
    (parts.len() <= 3).then(|| parts.iter().try_fold(0_u64, |sum, part| sum.checked_mul(60)?.checked_add(*part)))?
}

fn by_units(written: &str) -> Option<u64> {
    let mut sum = 0_u64;
    let mut digits = String::new();
    for sign in written.chars() {
        let unit = match sign {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => {
                digits.push(sign);
                continue;
            }
        };
        sum = sum.checked_add(digits.parse::<u64>().ok()?.checked_mul(unit)?)?;
        digits.clear();
    }
    digits.is_empty().then_some(sum)
}
