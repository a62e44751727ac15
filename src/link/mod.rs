//! Document and annotations in, Article out.

mod article;

pub use article::*;
