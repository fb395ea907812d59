#include "core/base/digest.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/running_digest.h"

#include <array>
#include <openssl/evp.h>

namespace sdm {

struct RunningDigest::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> state{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

RunningDigest::RunningDigest() : m_context(std::make_unique<Context>())
{
    if (!m_context->state || EVP_DigestInit_ex(m_context->state.get(), EVP_sha256(), nullptr) != 1)
        throw Error(ErrorCode::Failed, "SHA-256 is not available in this OpenSSL");
}
RunningDigest::~RunningDigest() = default;

void RunningDigest::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context->state.get(), bytes.data(), bytes.size());
}

std::string RunningDigest::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context->state.get(), digest.data(), &length);
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += kDigits[digest[i] >> 4];
        text += kDigits[digest[i] & 15];
    }
    return text;
}

std::string sha256(std::string_view bytes)
{
    RunningDigest digest;
    digest.add(bytes);
    return digest.hex();
}

std::string sha256OfFile(const std::filesystem::path& path)
{
    RunningDigest digest;
    readFileInPieces(path, [&digest](std::string_view bytes) { digest.add(bytes); });
    return digest.hex();
}

} // namespace sdm
