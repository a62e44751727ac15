//! Cases of other projects' suites that we read otherwise, one by one: `suite-cases.tsv` names them by id, with the reason.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Why a case is read otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Ours is wrong.
    Wrong,
    /// The annotation guide marks or values it otherwise.
    Convention,
    /// News do not write so.
    NotNews,
}

static CASES: LazyLock<HashMap<(&str, &str), Sort>> = LazyLock::new(|| {
    let lines = include_str!("../suite-cases.tsv").lines().skip(1).filter(|l| !l.starts_with('#'));
    let mut cases = HashMap::new();
    for line in lines {
        let [suite, sort, ids, why] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("suite-cases.tsv: a line has suite, sort, ids and reason: {line:?}")
        };
        assert!(!why.is_empty(), "suite-cases.tsv: no reason: {line:?}");
        let sort = match sort {
            "wrong" => Sort::Wrong,
            "convention" => Sort::Convention,
            "not-news" => Sort::NotNews,
            _ => panic!("suite-cases.tsv: no such sort: {line:?}"),
        };
        cases.extend(ids.split(' ').map(|id| ((suite, id), sort)));
    }
    cases
});

/// How a case is sorted; none where it counts.
pub fn listed(suite: &str, id: &str) -> Option<Sort> {
    CASES.get(&(suite, id)).copied()
}
