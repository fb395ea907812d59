#include "tests/support/pretend_device/pretend_device.h"

#include "core/engine/runtime/index_tensor.h"
#include "tests/core/model/small_model.h"
#include "tests/core/model/tensor_compare.h"

#include <ATen/ATen.h>
#include <csignal>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using sdm::test::pretendDevice;
using sdm::test::Traffic;
using sdm::test::TrafficWatch;

/// The device of the other tests here: if it let things pass, they would show nothing.
class TestPretendDevice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers_comeBackAsTheyWent();
    void hostThatTouchesItsMemory_isEnded();
    void mixedDevices_areRefused();
    void generatorOfTheHost_isRefused();
    void transfers_areCounted();
    void opsThatWait_areCounted_data();
    void opsThatWait_areCounted();
    void views_areNoTransfers();
    void origins_nameTheEngine();
    void gradients_equalTheHosts();
    void forward_equalsTheHosts();
};

namespace {

at::Tensor onDevice(const at::Tensor& host)
{
    return host.to(pretendDevice());
}

} // namespace

void TestPretendDevice::numbers_comeBackAsTheyWent()
{
    const at::Tensor host = at::randn({3, 4});
    const at::Tensor device = onDevice(host);
    QCOMPARE(device.device(), pretendDevice());
    QVERIFY(at::equal(device.cpu(), host));
    QVERIFY(at::equal(device.t().cpu(), host.t()));
    QVERIFY(at::equal(device.narrow(1, 1, 2).add(1).cpu(), host.narrow(1, 1, 2).add(1)));
    at::Tensor part = device.select(0, 2);
    part.zero_(); // through the view
    QVERIFY(at::equal(device.cpu().narrow(0, 0, 2), host.narrow(0, 0, 2)));
    QCOMPARE(device.cpu()[2].abs().sum().item<float>(), 0.0F);
}

void TestPretendDevice::hostThatTouchesItsMemory_isEnded()
{
    const at::Tensor device = onDevice(at::ones({4}));
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGSEGV, SIG_DFL); // not what the test's program and the device say about it
        const volatile float* first = device.const_data_ptr<float>();
        ::_exit(*first == 1.0F ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGSEGV);
}

void TestPretendDevice::mixedDevices_areRefused()
{
    const at::Tensor device = onDevice(at::ones({4})), host = at::ones({4});
    QVERIFY_EXCEPTION_THROWN(device.add(host), c10::Error);
    QVERIFY_EXCEPTION_THROWN(device.index_select(0, at::arange(2)), c10::Error);
    QVERIFY_EXCEPTION_THROWN(at::cat({device, host}), c10::Error);
    QVERIFY_EXCEPTION_THROWN(device.index_put_({at::arange(4)}, device), c10::Error);
    QCOMPARE(device.mul(at::scalar_tensor(3.0)).sum().item<float>(), 12.0F); // a number travels as an argument
}

void TestPretendDevice::generatorOfTheHost_isRefused()
{
    at::Tensor device = onDevice(at::ones({4}));
    QVERIFY_EXCEPTION_THROWN(device.normal_(0, 1, sdm::engine::generatorFromSeed(1)), c10::Error);
}

void TestPretendDevice::transfers_areCounted()
{
    const at::Tensor host = at::ones({5});
    const TrafficWatch watch;
    const at::Tensor device = onDevice(host);
    const at::Tensor twice = device.add(device);
    const at::Tensor copy = twice.clone();
    QCOMPARE(watch.seen().uploads, 1);
    QCOMPARE(watch.seen().uploadedBytes, 20);
    QCOMPARE(watch.seen().downloads, 0);
    QVERIFY(watch.seen().kernels >= 2);
    QCOMPARE(copy.sum().item<float>(), 10.0F);
    QCOMPARE(watch.seen().downloads, 1);
    QCOMPARE(watch.seen().downloadedBytes, 4);
    copy.cpu();
    QCOMPARE(watch.seen().downloads, 2);
    QCOMPARE(watch.seen().downloadedBytes, 24);
    QCOMPARE(watch.seen().uploads, 1);
}

void TestPretendDevice::opsThatWait_areCounted_data()
{
    QTest::addColumn<int>("op");
    QTest::addColumn<bool>("waits");
    QTest::newRow("where something is, asked") << 0 << true;
    QTest::newRow("chosen by a mask") << 1 << true;
    QTest::newRow("repeats whose sum nobody said") << 2 << true;
    QTest::newRow("repeats whose sum is known") << 3 << false;
    QTest::newRow("chosen by index") << 4 << false;
}

void TestPretendDevice::opsThatWait_areCounted()
{
    QFETCH(const int, op);
    QFETCH(const bool, waits);
    const at::Tensor values = onDevice(at::arange(4)), mask = values.gt(1), repeats = onDevice(at::tensor({1, 0, 2, 1}, at::kLong));
    const TrafficWatch watch;
    switch (op) {
    case 0:
        QCOMPARE(values.nonzero().size(0), 3);
        break;
    case 1:
        QCOMPARE(values.index({mask}).size(0), 2);
        break;
    case 2:
        QCOMPARE(at::repeat_interleave(values, repeats).size(0), 4);
        break;
    case 3:
        QCOMPARE(at::repeat_interleave(values, repeats, std::nullopt, 4).size(0), 4);
        break;
    default:
        QCOMPARE(values.index_select(0, repeats).size(0), 4);
    }
    QCOMPARE(watch.seen().downloads > 0, waits);
}

void TestPretendDevice::views_areNoTransfers()
{
    const at::Tensor device = onDevice(at::ones({2, 3, 4}));
    const TrafficWatch watch;
    const at::Tensor view = device.transpose(1, 2).narrow(0, 0, 1).unsqueeze(0).select(1, 0).detach().flatten(0, 1);
    QCOMPARE(view.size(0), 4);
    QCOMPARE(watch.seen().kernels, 0);
    QCOMPARE(watch.seen().uploads + watch.seen().downloads, 0);
}

void TestPretendDevice::origins_nameTheEngine()
{
    const TrafficWatch watch;
    sdm::engine::indexTensor({1, 2}, pretendDevice());
    sdm::engine::indexTensor({3}, pretendDevice());
    onDevice(at::ones({1}));
    const std::string origins = watch.origins();
    QVERIFY2(origins.starts_with("2 x upload: "), origins.c_str());
    QVERIFY2(origins.find("indexTensors") != std::string::npos, origins.c_str());
    QVERIFY2(origins.find("1 x upload: outside the engine") != std::string::npos, origins.c_str());
}

void TestPretendDevice::gradients_equalTheHosts()
{
    const at::Tensor host = at::randn({3, 4}).requires_grad_(), device = onDevice(host.detach()).requires_grad_();
    const auto total = [](const at::Tensor& x) { return at::linear(x, x).softmax(-1).square().sum(); };
    total(host).backward();
    total(device).backward();
    QCOMPARE(sdm::test::difference(device.grad().cpu(), host.grad(), 1e-7), std::string());
}

void TestPretendDevice::forward_equalsTheHosts()
{
    const auto documents = sdm::test::documentsOf({5, 21, 3, 9, 9, 14, 1, 30, 2});
    const auto hidden = [&](const sdm::engine::Placement& placement) {
        const at::NoGradGuard noGrad;
        const sdm::engine::CausalLm model = sdm::test::smallModel(placement);
        return model.hidden(sdm::engine::PackedBatch::of(documents, placement.device)).cpu();
    };
    QCOMPARE(sdm::test::difference(hidden(sdm::test::pretendPlacement()), hidden({}), 2e-5, 2e-5), std::string());
}

QTEST_GUILESS_MAIN(TestPretendDevice)
#include "tst_pretend_device.moc"
