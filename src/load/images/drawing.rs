//! How large a drawing is, when it has a size of its own: `width` and `height` of its root in pixels.
//!
//! In: the start of an SVG file.
//! Out: its size. A drawing without one, or in another unit, takes the room that it is given, and has none here.

use super::Size;

/// The size that the root element gives.
pub(super) fn size(svg: &str) -> Option<Size> {
    let root = root(svg)?;
    super::size(pixels(attribute(root, "width")?)?, pixels(attribute(root, "height")?)?)
}

/// What stands between `<svg` and its `>`: comments and declarations before it are passed over.
fn root(svg: &str) -> Option<&str> {
    let mut rest = svg;
    loop {
        rest = &rest[rest.find('<')?..];
        if let Some(inside) = rest.strip_prefix("<svg") {
            return inside.get(..inside.find('>')?);
        }
        let end = if rest.starts_with("<!--") { "-->" } else { ">" };
        rest = &rest[rest.find(end)?..];
    }
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let value = after.trim_start();
        let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\''))?;
        let (value, behind) = value[1..].split_once(mark)?;
        if before.trim() == name {
            return Some(value);
        }
        rest = behind;
    }
}

fn pixels(length: &str) -> Option<usize> {
    let number: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    (number >= 0.5 && number < super::MOST_PIXELS as f64).then(|| number.round() as usize)
}

#[cfg(test)]
mod tests {
    use super::size;

    fn of(svg: &str) -> Option<(u32, u32)> {
        size(svg).map(|size| (size.width, size.height))
    }

    #[test]
    fn a_drawing_is_as_large_as_its_root_says() {
        assert_eq!(of("<svg width=\"20\" height='10.4px' viewBox=\"0 0 2 1\">"), Some((20, 10)));
        assert_eq!(
            of("<?xml version=\"1.0\"?>\n<!-- <svg width='1' height='1'> -->\n<svg\n height = \"7\"\n width=\"5\"/>"),
            Some((5, 7))
        );
    }

    #[test]
    fn a_drawing_that_fills_its_place_has_no_size() {
        for svg in [
            "<svg viewBox=\"0 0 20 10\">",
            "<svg width=\"100%\" height=\"10\">",
            "<svg width=\"2em\" height=\"2em\">",
            "<svg width=\"NaN\" height=\"inf\">",
            "<svg stroke-width=\"2\" line-height=\"3\">",
            "<svg width=\"20\" height=\"10\"",
            "no drawing",
        ] {
            assert_eq!(of(svg), None, "{svg}");
        }
    }
}
