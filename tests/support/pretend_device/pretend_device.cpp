#include "pretend_device.h"

#include "pretend_memory.h"

#include <ATen/core/ATenGeneral.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/detail/PrivateUse1HooksInterface.h>
#include <ATen/EmptyTensor.h>
#include <ATen/native/CPUFallback.h>
#include <ATen/ops/_reshape_alias_native.h>
#include <ATen/ops/as_strided_native.h>
#include <ATen/ops/resize_native.h>
#include <ATen/ops/set_native.h>
#include <ATen/ops/view_native.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <functional>
#include <torch/library.h>

namespace sdm::test {
namespace {

/// How deep this thread is in ops of the device: what is copied in there is the op's own affair.
thread_local int kernelDepth = 0;

class KernelScope {
public:
    KernelScope() { ++kernelDepth; }
    ~KernelScope() { --kernelDepth; }
    KernelScope(const KernelScope&) = delete;
    KernelScope& operator=(const KernelScope&) = delete;
};

bool isOnDevice(const at::Tensor& tensor)
{
    return tensor.device().is_privateuseone();
}

/// One device, one stream, nothing ever pending.
class Guard final : public c10::impl::DeviceGuardImplInterface {
public:
    c10::DeviceType type() const override { return c10::kPrivateUse1; }
    c10::Device exchangeDevice(c10::Device) const override { return pretendDevice(); }
    c10::Device getDevice() const override { return pretendDevice(); }
    void setDevice(c10::Device) const override {}
    void uncheckedSetDevice(c10::Device) const noexcept override {}
    c10::DeviceIndex deviceCount() const noexcept override { return 1; }
    c10::Stream getStream(c10::Device) const override { return c10::Stream(c10::Stream::DEFAULT, pretendDevice()); }
    c10::Stream getDefaultStream(c10::Device) const override { return c10::Stream(c10::Stream::DEFAULT, pretendDevice()); }
    c10::Stream exchangeStream(c10::Stream stream) const override { return stream; }
    bool queryStream(const c10::Stream&) const override { return true; }
    void synchronizeStream(const c10::Stream&) const override {}
    void synchronizeDevice(c10::DeviceIndex) const override {}
    void record(void**, const c10::Stream&, c10::DeviceIndex, c10::EventFlag) const override {}
    void block(void*, const c10::Stream&) const override {}
    bool queryEvent(void*) const override { return true; }
    void synchronizeEvent(void*) const override {}
};
C10_REGISTER_GUARD_IMPL(PrivateUse1, Guard)

struct Hooks final : at::PrivateUse1HooksInterface {
    bool isBuilt() const override { return true; }
    bool isAvailable() const override { return true; }
    bool hasPrimaryContext(c10::DeviceIndex) const override { return true; }
    c10::DeviceIndex deviceCount() const override { return 1; }
    c10::DeviceIndex getCurrentDevice() const override { return 0; }
    /// at::manual_seed asks every device for one; nothing draws from it (refuseMixture).
    const at::Generator& getDefaultGenerator(c10::DeviceIndex) const override
    {
        static const at::Generator generator = engine::generatorFromSeed(0);
        return generator;
    }
    void resizePrivateUse1Bytes(const c10::Storage& storage, std::size_t bytes) const override
    {
        // What grows here is the result of an op, written as a whole afterwards.
        storage.set_data_ptr_noswap(PretendMemory::instance().allocate(bytes));
        storage.set_nbytes(bytes);
    }
};

const bool isRegistered = [] {
    c10::register_privateuse1_backend("pretend");
    static Hooks hooks;
    at::RegisterPrivateUse1HooksInterface(&hooks);
    c10::SetAllocator(c10::kPrivateUse1, &PretendMemory::instance());
    return true;
}();

at::Tensor empty(at::IntArrayRef size, std::optional<at::ScalarType> dtype, std::optional<at::Layout>, std::optional<at::Device>,
                 std::optional<bool>, std::optional<at::MemoryFormat> format)
{
    return at::detail::empty_generic(size, &PretendMemory::instance(), c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                     dtype.value_or(at::kFloat), format);
}

at::Tensor emptyStrided(at::IntArrayRef size, at::IntArrayRef stride, std::optional<at::ScalarType> dtype, std::optional<at::Layout>,
                        std::optional<at::Device>, std::optional<bool>)
{
    return at::detail::empty_strided_generic(size, stride, &PretendMemory::instance(), c10::DispatchKeySet(c10::DispatchKey::PrivateUse1),
                                             dtype.value_or(at::kFloat));
}

/// Every copy that begins or ends on the device comes here.
at::Tensor copyFrom(const at::Tensor& from, const at::Tensor& to, bool)
{
    if (kernelDepth == 0) {
        if (isOnDevice(from) && isOnDevice(to))
            noteKernel();
        else if (isOnDevice(to))
            noteUpload(static_cast<std::int64_t>(to.nbytes()));
        else
            noteDownload(static_cast<std::int64_t>(from.nbytes()), "download");
    }
    const KernelScope scope;
    const at::AutoDispatchBelowAutograd noGraph;
    const HostView source(from), target(to);
    target.tensor().copy_(source.tensor());
    return to;
}

at::Tensor copyFromAndResize(const at::Tensor& from, const at::Tensor& to)
{
    if (to.sizes() != from.sizes())
        to.resize_(from.sizes());
    return copyFrom(from, to, false);
}

at::Scalar localScalar(const at::Tensor& tensor)
{
    if (kernelDepth == 0)
        noteDownload(static_cast<std::int64_t>(tensor.element_size()), "item");
    const KernelScope scope;
    const HostView view(tensor);
    return view.tensor().item();
}

/// Tensors among the arguments of a call, those in lists included.
void forEachTensor(const c10::OperatorHandle& op, const torch::jit::Stack& stack, const std::function<void(const at::Tensor&)>& visit)
{
    const auto one = [&](const c10::IValue& value) {
        if (value.isTensor() && value.toTensor().defined())
            visit(value.toTensor());
    };
    for (const c10::IValue& value : torch::jit::last(stack, op.schema().arguments().size())) {
        one(value);
        if (value.isList())
            for (const c10::IValue& item : value.toListRef())
                one(item);
    }
}

/// What CUDA refuses. A host scalar may stand beside device tensors: it travels as an argument.
void refuseMixture(const c10::OperatorHandle& op, const torch::jit::Stack& stack)
{
    bool onDevice = false, onHost = false;
    forEachTensor(op, stack, [&](const at::Tensor& tensor) {
        onDevice = onDevice || isOnDevice(tensor);
        onHost = onHost || (!isOnDevice(tensor) && tensor.dim() > 0);
    });
    TORCH_CHECK(!onDevice || !onHost, "Expected all tensors to be on the same device, but ", op.schema().name(),
                " was given tensors of the pretend device and of the host");
    for (const c10::IValue& value : torch::jit::last(stack, op.schema().arguments().size()))
        TORCH_CHECK(!value.isGenerator() || !value.toGenerator().defined(), "Expected a generator of the pretend device for ",
                    op.schema().name(), ", but it was given one of the host");
}

/// Ops after which a card's host must wait, because it has to know how large the result is, or what it says.
bool waitsForResult(const c10::OperatorHandle& op, const torch::jit::Stack& stack)
{
    const std::string name = op.schema().name();
    for (const char* waiting : {"aten::nonzero", "aten::masked_select", "aten::equal", "aten::_unique2", "aten::unique_dim",
                                "aten::unique_consecutive", "aten::is_set_to"})
        if (name == waiting)
            return true;
    if (name == "aten::repeat_interleave")
        return torch::jit::last(stack, 1).front().isNone(); // no output_size
    bool byMask = false;
    if (name == "aten::index" || name == "aten::index_put_" || name == "aten::_index_put_impl_")
        for (const c10::IValue& index : stack[stack.size() - op.schema().arguments().size() + 1].toListRef())
            byMask = byMask || (index.isTensor() && index.toTensor().defined() && index.toTensor().scalar_type() == at::kBool);
    return byMask;
}

/// Every other op: computed by the processor from copies, written back into the device's memory.
void computeOnHost(const c10::OperatorHandle& op, torch::jit::Stack* stack)
{
    if (kernelDepth == 0) {
        refuseMixture(op, *stack);
        noteKernel();
        if (waitsForResult(op, *stack))
            noteDownload(0, op.schema().name().c_str());
    }
    const KernelScope scope;
    at::native::cpu_fallback(op, stack);
}

} // namespace

c10::Device pretendDevice()
{
    return {c10::kPrivateUse1, 0};
}

engine::Placement pretendPlacement(at::ScalarType dtype)
{
    engine::Placement placement;
    placement.device = pretendDevice();
    placement.computeDtype = dtype;
    placement.reason = "a pretend device";
    return placement;
}

} // namespace sdm::test

TORCH_LIBRARY_IMPL(aten, PrivateUse1, library)
{
    library.impl("empty.memory_format", TORCH_FN(sdm::test::empty));
    library.impl("empty_strided", TORCH_FN(sdm::test::emptyStrided));
    library.impl("_copy_from", TORCH_FN(sdm::test::copyFrom));
    library.impl("_copy_from_and_resize", TORCH_FN(sdm::test::copyFromAndResize));
    library.impl("_local_scalar_dense", TORCH_FN(sdm::test::localScalar));
    // Views share memory: they must not be computed from copies.
    library.impl("as_strided", TORCH_FN(at::native::as_strided_tensorimpl));
    library.impl("view", TORCH_FN(at::native::view));
    library.impl("_reshape_alias", TORCH_FN(at::native::_reshape_alias));
    library.impl("resize_", TORCH_FN(at::native::resize_));
    library.impl("set_.source_Storage_storage_offset", TORCH_FN(at::native::set_storage_cpu_));
}

TORCH_LIBRARY_IMPL(_, PrivateUse1, library)
{
    library.fallback(torch::CppFunction::makeFromBoxedFunction<&sdm::test::computeOnHost>());
}

namespace sdm::engine {

// In place of core/engine/runtime/choose_placement.cpp, which the linker then leaves in its archive.
Placement choosePlacement(const std::string& device, const std::string& dtype, std::int64_t)
{
    const at::ScalarType products = dtype == "bf16" ? at::kBFloat16 : at::kFloat;
    return device == "cpu" ? Placement{c10::kCPU, products, "as configured", {}, false} : test::pretendPlacement(products);
}

} // namespace sdm::engine
