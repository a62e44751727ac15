//! Numbers as bytes in LEB128: seven bits a byte, the lowest first. The build script and `xtask` write with it what the core reads.

/// Puts a number behind other bytes.
pub fn write(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(number as u8 & 0x7f | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The number whose bytes `next` gives; none where they end too soon or never.
pub fn read(mut next: impl FnMut() -> Option<u8>) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = next()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// A number with a sign as one without, small where it is near nought.
pub fn zigzag(number: i32) -> u32 {
    (number << 1 ^ number >> 31) as u32
}

/// The number that `zigzag` was given.
pub fn unzigzag(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Option<u64> {
        let mut bytes = bytes.iter().copied();
        read(|| bytes.next())
    }

    #[test]
    fn numbers_go_there_and_back() {
        for number in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            let mut bytes = Vec::new();
            write(&mut bytes, number);
            assert_eq!(of(&bytes), Some(number));
            assert_eq!(of(&bytes[..bytes.len() - 1]), None);
        }
        assert_eq!(of(&[0xff; 12]), None);
    }

    #[test]
    fn signs_go_there_and_back() {
        for number in [0, -1, 1, i32::MIN, i32::MAX] {
            assert_eq!(unzigzag(zigzag(number)), number);
        }
        assert_eq!(zigzag(-2), 3);
    }
}
