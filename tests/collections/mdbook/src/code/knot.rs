fn main() {
    // ANCHOR: tie
    tie("bowline");
    // ANCHOR_END: tie
}
