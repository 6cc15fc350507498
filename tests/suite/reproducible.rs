//! The same content gives the same bytes: anywhere, at any time, with any number of threads.

use crate::manual::manual;

#[test]
fn two_builds_are_equal_in_other_folders_time_zones_and_thread_counts() {
    let first = manual();
    let run = first.run(&["build", "--jobs", "1"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let second = manual().environment("TZ", "Pacific/Kiritimati").environment("LANG", "tr_TR.UTF-8");
    let run = second.run(&["build", "--jobs", "7"]);
    assert_eq!(run.code, 0, "{}", run.stderr);

    let (first, second) = (first.files("public"), second.files("public"));
    let paths = |files: &[(String, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(&first), paths(&second));
    for ((path, one), (_, other)) in first.iter().zip(&second) {
        assert!(one == other, "{path} differs");
    }
}
