//! Copied files, from the disk as they are sent: whole, or the part that a player of sounds or films asks for.
//!
//! In: an open file, and the range that a request names. Out: an answer whose body is read piece by piece. One part is
//! given; whoever asks for several, or in another way, gets the whole file. Not: which file that is.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// How many bytes are read at a time.
const PIECE: u64 = 256 << 10;

/// What of a file is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    /// The first and the last byte.
    Part(u64, u64),
    /// What lies behind its end.
    Beyond,
}

/// The range that a request names. Where it is to hold for one form of the file only, it does not: none has a name.
pub(super) fn range(head: &HeaderMap) -> Option<String> {
    let range = head.get(header::RANGE).filter(|_| !head.contains_key(header::IF_RANGE))?;
    range.to_str().ok().map(str::to_owned)
}

/// The file, or the part of it that is asked for.
pub(super) fn answer((mut file, size): (File, u64), media: &'static str, range: Option<&str>) -> Response {
    let (status, first, length, told) = match range.map_or(Asked::Whole, |range| asked(range, size)) {
        Asked::Whole => (StatusCode::OK, 0, size, None),
        Asked::Part(first, last) => {
            let told = format!("bytes {first}-{last}/{size}");
            (StatusCode::PARTIAL_CONTENT, first, last - first + 1, Some(told))
        }
        Asked::Beyond => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0, Some(format!("bytes */{size}"))),
    };
    if file.seek(SeekFrom::Start(first)).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let mut response = (status, [(header::CONTENT_TYPE, media)], body(file, length)).into_response();
    let mut say = |name, value: String| {
        value.parse().map(|value| response.headers_mut().insert(name, value)).ok();
    };
    say(header::ACCEPT_RANGES, "bytes".to_owned());
    say(header::CONTENT_LENGTH, length.to_string());
    if let Some(told) = told {
        say(header::CONTENT_RANGE, told);
    }
    response
}

/// What a range means for a file of this size.
fn asked(range: &str, size: u64) -> Asked {
    let part = range.split_once('=').filter(|(unit, _)| unit.trim().eq_ignore_ascii_case("bytes"));
    let Some((first, last)) = part.and_then(|(_, part)| part.split_once('-')) else { return Asked::Whole };
    let number = |digits: &str| {
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().unwrap_or(u64::MAX))
    };
    let (first, last) = (first.trim(), last.trim());
    match (number(first), number(last)) {
        (None, Some(0)) if first.is_empty() => Asked::Beyond,
        (None, Some(_)) if first.is_empty() && size == 0 => Asked::Beyond,
        (None, Some(length)) if first.is_empty() => Asked::Part(size - length.min(size), size - 1),
        (Some(first), None) if last.is_empty() && first < size => Asked::Part(first, size - 1),
        (Some(first), Some(last)) if first <= last && first < size => Asked::Part(first, last.min(size - 1)),
        (Some(_), None) if last.is_empty() => Asked::Beyond,
        (Some(first), Some(last)) if first <= last => Asked::Beyond,
        _ => Asked::Whole,
    }
}

/// So many bytes of a file from where it stands. Where it has become shorter, the answer breaks off.
fn body(file: File, length: u64) -> Body {
    Body::from_stream(stream::unfold(Some((file, length)), |state| async {
        let (file, left) = state.filter(|(_, left)| *left > 0)?;
        let read = tokio::task::spawn_blocking(move || piece(file, left)).await;
        match read.map_err(io::Error::other).flatten() {
            Ok((piece, file)) => {
                let left = left - piece.len() as u64;
                Some((Ok(piece), Some((file, left))))
            }
            Err(error) => Some((Err(error), None)),
        }
    }))
}

fn piece(file: File, left: u64) -> io::Result<(Vec<u8>, File)> {
    let mut piece = Vec::new();
    let mut part = file.take(left.min(PIECE));
    match part.read_to_end(&mut piece)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok((piece, part.into_inner())),
    }
}

#[cfg(test)]
mod tests {
    use super::Asked::{Beyond, Part, Whole};
    use super::asked;

    #[test]
    fn a_range_means_a_part_of_the_file_or_all_of_it() {
        for (range, size, expected) in [
            ("bytes=0-", 10, Part(0, 9)),
            ("bytes=0-0", 10, Part(0, 0)),
            ("bytes=2-5", 10, Part(2, 5)),
            ("Bytes = 2 - 99", 10, Part(2, 9)),
            ("bytes=9-", 10, Part(9, 9)),
            ("bytes=-3", 10, Part(7, 9)),
            ("bytes=-99999999999999999999999", 10, Part(0, 9)),
            ("bytes=10-", 10, Beyond),
            ("bytes=10-20", 10, Beyond),
            ("bytes=99999999999999999999999-", 10, Beyond),
            ("bytes=-0", 10, Beyond),
            ("bytes=0-", 0, Beyond),
            ("bytes=-1", 0, Beyond),
            ("bytes=5-2", 10, Whole),
            ("bytes=0-1,4-5", 10, Whole),
            ("bytes=-", 10, Whole),
            ("bytes=a-b", 10, Whole),
            ("bytes=+1-2", 10, Whole),
            ("bytes=--1", 10, Whole),
            ("lines=0-1", 10, Whole),
            ("", 10, Whole),
        ] {
            assert_eq!(asked(range, size), expected, "{range} of {size}");
        }
    }
}
