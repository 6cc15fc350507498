//! Values with commas between them, as RFC 4180 has them.
//!
//! In: a text. Out: its rows. Not: what a column means.

/// The rows.
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted || cell.is_empty() => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && letters.peek() == Some(&'\n') => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn quotation_marks_keep_commas_lines_and_themselves() {
        let read = rows("a,\"b, \"\"c\"\"\nd\",\r\ne,,f");
        assert_eq!(read, [vec!["a", "b, \"c\"\nd", ""], vec!["e", "", "f"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
    }
}
