//! The traits of the `rand` crate on top of an address.

use core::convert::Infallible;

use rand::TryRng;
use rand::rand_core::utils::{fill_bytes_via_next_word, next_u64_via_u32};

use super::address::Address;

/// A generator that reads the words at one [`Address`] in order. Two streams from the same address give the same numbers.
#[derive(Clone, Debug)]
pub struct Stream {
    address: Address,
    next_block: u32,
    words: [u32; 4],
    used: usize,
}

impl Stream {
    /// Starts at the first word of `address`. After 2²⁶ words it begins again.
    #[must_use]
    pub fn at(address: Address) -> Self {
        Self {
            address,
            next_block: 0,
            words: [0; 4],
            used: 4,
        }
    }

    fn next_word(&mut self) -> u32 {
        if self.used == self.words.len() {
            self.words = self.address.block(self.next_block);
            self.next_block = (self.next_block + 1) % (1 << 24);
            self.used = 0;
        }
        let word = self.words[self.used];
        self.used += 1;
        word
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.next_word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        next_u64_via_u32(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        fill_bytes_via_next_word(bytes, || Ok(self.next_word()))
    }
}

#[cfg(test)]
mod tests {
    use rand::{Rng, RngExt};

    use super::Stream;
    use crate::random::{Address, Purpose, Seed};

    fn address() -> Address {
        Address {
            seed: Seed::new(1).unwrap(),
            future: 0,
            stream: 0,
            week: 0,
            purpose: Purpose::Search,
        }
    }

    #[test]
    fn words_come_block_by_block() {
        let mut stream = Stream::at(address());
        let words: Vec<u32> = (0..8).map(|_| stream.next_u32()).collect();
        assert_eq!(words[..4], address().block(0));
        assert_eq!(words[4..], address().block(1));
    }

    #[test]
    fn rand_works_on_top() {
        let mut stream = Stream::at(address());
        let mut seen = [0_u32; 6];
        for _ in 0..6_000 {
            seen[stream.random_range(0..6)] += 1;
        }
        assert!(
            seen.iter().all(|count| (850..1_150).contains(count)),
            "{seen:?}"
        );
    }
}
