//! The scan as wasm, without a library: the text is written into a buffer, then scanned.

use std::cell::RefCell;

thread_local! {
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where `length` bytes of text can be written.
#[unsafe(no_mangle)]
extern "C" fn room(length: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        *text = vec![0; length];
        text.as_mut_ptr()
    })
}

/// How many words the text has.
#[unsafe(no_mangle)]
extern "C" fn words() -> usize {
    TEXT.with_borrow(|text| super::scan(text))
}
