//! TODO
use super::Reading;
pub fn find(_reading: &mut Reading) {}
