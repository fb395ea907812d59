#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace sdm::fuzz {

/// Tokens of a dictionary in libFuzzer's form: one a line, in quotation marks, \xNN for bytes, # for remarks.
std::vector<std::string> readDictionary(const std::filesystem::path& file);

/// Changes inputs as a stranger or a bad disk would: the same inputs for the same seed, whatever the machine.
class Mutator {
public:
    Mutator(std::vector<std::string> inputs, std::vector<std::string> words, std::size_t longest, std::uint64_t seed);

    /// One of the inputs with one to eight changes.
    std::string next();

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(m_random() % end); }
    const std::string& anyInput() { return m_inputs[below(m_inputs.size())]; }
    std::string anyNumber();
    void change(std::string& text);
    void insert(std::string& text, const std::string& part);
    void replace(std::string& text, const std::string& part);
    /// A number written in digits becomes one at the edge of what a type holds.
    void changeNumber(std::string& text);

    std::vector<std::string> m_inputs, m_words;
    std::size_t m_longest;
    std::mt19937_64 m_random;
};

} // namespace sdm::fuzz
