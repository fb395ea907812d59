#include "pretend_memory.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <csignal>
#include <cstring>
#include <execinfo.h>
#include <sys/mman.h>
#include <unistd.h>

namespace sdm::test {
namespace {

constexpr int kTouchedExit = 86;

struct sigaction previousAction;

void onFault(int signal, siginfo_t* fault, void* context)
{
    if (!PretendMemory::instance().holds(fault->si_addr)) {
        ::sigaction(signal, &previousAction, nullptr); // somebody else's fault: it comes again when this returns
        return;
    }
    (void)context;
    constexpr char kSentence[] = "the host touched memory of the pretend device; a copy to the host is missing in:\n";
    (void)!::write(STDERR_FILENO, kSentence, sizeof kSentence - 1);
    void* frames[64];
    ::backtrace_symbols_fd(frames, ::backtrace(frames, 64), STDERR_FILENO);
    ::_exit(kTouchedExit);
}

} // namespace

PretendMemory& PretendMemory::instance()
{
    static PretendMemory* const memory = new PretendMemory; // never gone: tensors are freed at the very end
    return *memory;
}

PretendMemory::PretendMemory()
{
    struct sigaction action {};
    action.sa_sigaction = onFault;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGSEGV, &action, &previousAction);
}

c10::DataPtr PretendMemory::allocate(std::size_t bytes)
{
    const c10::Device device(c10::kPrivateUse1, 0);
    if (bytes == 0)
        return {nullptr, device};
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t size = (bytes + page - 1) / page * page;
    void* const address = ::mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    TORCH_CHECK(address != MAP_FAILED, "the pretend device has no ", size, " bytes left");
    const std::lock_guard lock(m_mutex);
    m_blocks.emplace(static_cast<char*>(address), Block{size, 0});
    return {address, address, &PretendMemory::release, device};
}

void PretendMemory::copy_data(void* to, const void* from, std::size_t bytes) const
{
    PretendMemory& memory = instance();
    memory.open(to);
    memory.open(from);
    std::memcpy(to, from, bytes);
    memory.close(from);
    memory.close(to);
}

c10::DeleterFnPtr PretendMemory::raw_deleter() const
{
    return &PretendMemory::release;
}

void PretendMemory::release(void* address)
{
    PretendMemory& memory = instance();
    const std::lock_guard lock(memory.m_mutex);
    const auto found = memory.m_blocks.find(static_cast<char*>(address));
    ::munmap(address, found->second.bytes);
    memory.m_blocks.erase(found);
}

std::map<char*, PretendMemory::Block>::iterator PretendMemory::find(const void* address)
{
    auto found = m_blocks.upper_bound(static_cast<char*>(const_cast<void*>(address)));
    if (found == m_blocks.begin())
        return m_blocks.end();
    --found;
    return address < found->first + found->second.bytes ? found : m_blocks.end();
}

void PretendMemory::open(const void* address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = find(address);
    if (found != m_blocks.end() && found->second.openings++ == 0)
        ::mprotect(found->first, found->second.bytes, PROT_READ | PROT_WRITE);
}

void PretendMemory::close(const void* address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = find(address);
    if (found != m_blocks.end() && --found->second.openings == 0)
        ::mprotect(found->first, found->second.bytes, PROT_NONE);
}

bool PretendMemory::holds(const void* address)
{
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    return lock.owns_lock() && find(address) != m_blocks.end();
}

HostView::HostView(const at::Tensor& tensor)
{
    if (!tensor.device().is_privateuseone()) {
        m_tensor = tensor;
        return;
    }
    if (tensor.numel() == 0) {
        m_tensor = at::empty(tensor.sizes(), tensor.options().device(at::kCPU));
        return;
    }
    m_address = tensor.storage().data();
    PretendMemory::instance().open(m_address);
    char* const first =
        static_cast<char*>(const_cast<void*>(m_address)) + tensor.storage_offset() * static_cast<std::int64_t>(tensor.element_size());
    m_tensor = at::from_blob(first, tensor.sizes(), tensor.strides(), tensor.options().device(at::kCPU).requires_grad(false));
}

HostView::~HostView()
{
    if (m_address)
        PretendMemory::instance().close(m_address);
}

} // namespace sdm::test
