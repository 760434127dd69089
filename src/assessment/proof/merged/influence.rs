//! Which questions matter, found backwards from the ends.

use std::collections::HashMap;

use super::states::Branches;
use crate::pack::rules::MAX_OPTIONS;

/// The set of questions of which some answer changes what is announced, given the branches of each
/// question in order and what each end announces.
///
/// What a state comes to is a function of the answers that follow, asked for or not. Two states of
/// a layer get the same number exactly if their functions are equal: a state of which every option
/// leads to the same function has that function itself, since its question makes no difference, and
/// any other is known by the functions that its options lead to. (It is a decision diagram, reduced
/// as such diagrams are.) A question matters if at any state its options lead to different ones.
pub(super) fn influential(branches: &[Branches], announced: Vec<u32>) -> u16 {
    let mut functions = announced;
    let mut unused = functions.iter().max().map_or(0, |most| most + 1);
    let mut influential = 0;
    for (question, branches) in branches.iter().enumerate().rev() {
        let mut known: HashMap<[u32; MAX_OPTIONS], u32> = HashMap::new();
        let rows = branches.rows().map(|row| {
            let Some(row) = row else { return 0 };
            let mut leads = [0; MAX_OPTIONS];
            for (lead, place) in leads.iter_mut().zip(row) {
                *lead = functions[place as usize];
            }
            if leads[..branches.options].iter().all(|lead| *lead == leads[0]) {
                return leads[0];
            }
            influential |= 1 << question;
            *known.entry(leads).or_insert_with(|| {
                unused += 1;
                unused - 1
            })
        });
        functions = rows.collect();
    }
    influential
}
