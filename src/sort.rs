//! Sorting by numbers. The library's sort is compiled anew for every type that is sorted, some kilobytes each time; here
//! one copy sorts keys, and things follow their keys.

/// What things are sorted by: the first number, then the second.
pub type Key = [u64; 2];

/// Sorts by a key; things of one key stay in their order.
pub fn by<T>(things: &mut Vec<T>, key: impl Fn(&T) -> Key) {
    let mut order: Vec<(Key, u32)> =
        things.iter().enumerate().map(|(at, thing)| (key(thing), at as u32)).collect();
    if order.is_sorted() {
        return;
    }
    sort(&mut order);
    let mut places: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.into_iter().filter_map(|(_, at)| places[at as usize].take()));
}

/// Sorts by one number.
pub fn by_number<T>(things: &mut Vec<T>, number: impl Fn(&T) -> usize) {
    by(things, |thing| [number(thing) as u64, 0]);
}

/// Where something stands, what begins first before, and of what begins together the longest.
pub fn outermost(start: usize, end: usize) -> Key {
    [start as u64, descending(end)]
}

/// The greatest first.
pub fn descending(number: usize) -> u64 {
    !(number as u64)
}

#[inline(never)]
fn sort(order: &mut [(Key, u32)]) {
    order.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_sorts() {
        let spans = [(4, 9), (4, 12), (0, 3), (4, 9), (2, 2), (0, 30)];
        let mut ours: Vec<(usize, (usize, usize))> = spans.into_iter().enumerate().collect();
        let mut theirs = ours.clone();
        by(&mut ours, |(_, (start, end))| outermost(*start, *end));
        theirs.sort_by_key(|(_, (start, end))| (*start, std::cmp::Reverse(*end)));
        assert_eq!(ours, theirs);
    }
}
