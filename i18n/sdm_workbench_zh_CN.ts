<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Alerts</name>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>Loss is no number</source>
        <translation>损失不是数字</translation>
    </message>
    <message>
        <source>HR accuracy below α</source>
        <translation>HR 准确率低于 α</translation>
    </message>
    <message>
        <source>HR share collapses</source>
        <translation>HR 占比骤降</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>No hard negatives</source>
        <translation>没有难负例</translation>
    </message>
    <message>
        <source>Many out of distribution</source>
        <translation>大量分布外</translation>
    </message>
    <message>
        <source>Run stalls</source>
        <translation>运行停滞</translation>
    </message>
    <message>
        <source>Disk nearly full</source>
        <translation>磁盘将满</translation>
    </message>
    <message>
        <source>The training loss, the evaluation loss or the gradient norm is infinite or no number.</source>
        <translation>训练损失、评估损失或梯度范数为无穷大或不是数字。</translation>
    </message>
    <message>
        <source>The whole 95 % interval of the accuracy inside lies below α. Fewer than 30 answers raise nothing.</source>
        <translation>区域内准确率的整个 95% 区间都低于 α。回答少于 30 个时不发出警报。</translation>
    </message>
    <message>
        <source>The share inside falls below this part of the best share before it, on documents of the training distribution.</source>
        <translation>在训练分布的文档上，区域内占比降到此前最佳占比的这一比例以下。</translation>
    </message>
    <message>
        <source>A layer finds no region: its q′min is infinite, and it admits nothing.</source>
        <translation>某层未找到区域：其 q′min 为无穷大，不接纳任何回答。</translation>
    </message>
    <message>
        <source>An epoch has generated so many answers, and none of them was wrong.</source>
        <translation>一轮已生成这么多回答，其中没有一个错误。</translation>
    </message>
    <message>
        <source>More than this part of the answers is out of distribution, on documents of the training distribution.</source>
        <translation>在训练分布的文档上，超过这一比例的回答在分布外。</translation>
    </message>
    <message>
        <source>A run at work has written no step and no phase for so long.</source>
        <translation>正在进行的运行在这么长时间内没有写入任何步或阶段。</translation>
    </message>
    <message>
        <source>Less than this is free on the project&apos;s disk while a run is at work.</source>
        <translation>有运行正在进行时，项目所在磁盘的可用空间少于此值。</translation>
    </message>
    <message>
        <source>below </source>
        <translation>低于 </translation>
    </message>
    <message>
        <source>after </source>
        <translation>满 </translation>
    </message>
    <message>
        <source>more than </source>
        <translation>超过 </translation>
    </message>
    <message>
        <source>less than </source>
        <translation>少于 </translation>
    </message>
    <message>
        <source> of the best</source>
        <translation> × 最佳值</translation>
    </message>
    <message>
        <source> answers</source>
        <translation> 个回答</translation>
    </message>
    <message>
        <source> of the answers</source>
        <translation> (回答占比)</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>Accuracy inside on %1 is %2 of %3 answers, below α %4 with its whole interval</source>
        <translation>%1 上的区域内准确率为 %2 (%3 个回答)，整个区间都低于 α = %4</translation>
    </message>
    <message>
        <source>Share inside on %1 fell to %2; it was %3 at best</source>
        <translation>%1 上的区域内占比降至 %2；此前最佳为 %3</translation>
    </message>
    <message>
        <source>A %1 layer found no region: it admits nothing</source>
        <translation>一个%1层未找到区域：不接纳任何回答</translation>
    </message>
    <message>
        <source>%1 answers were generated and none was wrong</source>
        <translation>已生成 %1 个回答，没有一个错误</translation>
    </message>
    <message>
        <source>%1 of %2 answers on %3 are out of distribution</source>
        <translation>%3 上 %2 个回答中，占比 %1 的回答在分布外</translation>
    </message>
    <message>
        <source>Nothing was written for %1</source>
        <translation>已有 %1 没有写入任何内容</translation>
    </message>
    <message>
        <source>%1 GB are free on the project&apos;s disk</source>
        <translation>项目所在磁盘可用空间为 %1 GB</translation>
    </message>
</context>
<context>
    <name>AnswerEvidence</name>
    <message>
        <source>The nearest training document is not stored.</source>
        <translation>最近的训练文档未存储。</translation>
    </message>
    <message>
        <source>No neighbours: the answer was not judged.</source>
        <translation>没有近邻：该回答未判定。</translation>
    </message>
    <message>
        <source>q = 0 %1 the nearest training answer is not both labelled and predicted &quot;%2&quot;.</source>
        <translation>q = 0 %1 最近的训练回答的标签和预测并非都是“%2”。</translation>
    </message>
    <message>
        <source>q = %1 %2 the %1 nearest training answers are labelled and predicted &quot;%3&quot;, the next is not.</source>
        <translation>q = %1 %2 最近的 %1 个训练回答的标签和预测都是“%3”，再下一个则不是。</translation>
    </message>
    <message>
        <source>1. %1, at distance %2: %3</source>
        <translation>1. %1，距离 %2：%3</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>其文本未存储</translation>
    </message>
    <message>
        <source>The farther ones were not recorded when this answer was judged; a new evaluation names them.</source>
        <translation>判定该回答时没有记录更远的近邻；重新评估才会列出。</translation>
    </message>
    <message>
        <source>The first %1 of them are kept by name, the next %2 are not.</source>
        <translation>其中前 %1 个按名称保存，其后 %2 个没有。</translation>
    </message>
    <message>
        <source>%1 answers of this evaluation have it as their nearest: %2 judged rightly, %3 judged wrongly, %4 admitted and wrong.</source>
        <translation>本次评估中有 %1 个回答以它为最近邻：%2 个判定正确，%3 个判定错误，%4 个被接纳却错误。</translation>
    </message>
    <message>
        <source>neighbour 1 · %1</source>
        <translation>近邻 1 · %1</translation>
    </message>
    <message>
        <source>▸ this answer</source>
        <translation>▸ 本回答</translation>
    </message>
    <message>
        <source>beside it · %1</source>
        <translation>邻近 · %1</translation>
    </message>
    <message>
        <source> · same text</source>
        <translation> · 文本相同</translation>
    </message>
    <message>
        <source> · new text</source>
        <translation> · 新文本</translation>
    </message>
    <message>
        <source>%1 was judged %2 times in %3 runs, with %4 different answers. Enter or a double click goes there.</source>
        <translation>%1 在 %3 个运行中共判定 %2 次，有 %4 种不同的回答。按 Enter 或双击前往。</translation>
    </message>
    <message>
        <source>The distances of the calibration answers are kept with final layers only; this answer was judged by a layer of the training.</source>
        <translation>校准回答的距离只随最终层保存；此回答由训练中的层判定。</translation>
    </message>
    <message>
        <source>The distances of the calibration answers cannot be read: %1</source>
        <translation>无法读取校准回答的距离：%1</translation>
    </message>
</context>
<context>
    <name>AnswerOrders</name>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>The answers recorded last come first</source>
        <translation>最后记录的回答排在前面</translation>
    </message>
    <message>
        <source>Deepest in HR</source>
        <translation>HR 内最深</translation>
    </message>
    <message>
        <source>All answers, those farthest inside the region first, those farthest outside last</source>
        <translation>全部回答，区域内最深的排在最前，区域外最远的排在最后</translation>
    </message>
    <message>
        <source>Hardest in HR</source>
        <translation>HR 内最勉强</translation>
    </message>
    <message>
        <source>Admitted answers, the closest to a threshold first</source>
        <translation>被接纳的回答，离阈值最近的排在前面</translation>
    </message>
    <message>
        <source>Nearly HR</source>
        <translation>接近 HR</translation>
    </message>
    <message>
        <source>Answers outside the region, the closest to the threshold they fail first</source>
        <translation>区域外的回答，离未达到的阈值最近的排在前面</translation>
    </message>
    <message>
        <source>Over-confident, wrong</source>
        <translation>过度自信且错误</translation>
    </message>
    <message>
        <source>Answers the layer judged wrongly, the surest first</source>
        <translation>该层判定错误的回答，最有把握的排在前面</translation>
    </message>
    <message>
        <source>Likely label errors</source>
        <translation>疑似标签错误</translation>
    </message>
    <message>
        <source>Admitted answers whose label disagrees, the deepest inside the region first</source>
        <translation>被接纳但标签不符的回答，区域内最深的排在前面</translation>
    </message>
</context>
<context>
    <name>AnswerSorting</name>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>最好的在前</translation>
    </message>
    <message>
        <source>worst first</source>
        <translation>最差的在前</translation>
    </message>
    <message>
        <source>right first</source>
        <translation>正确的在前</translation>
    </message>
    <message>
        <source>wrong first</source>
        <translation>错误的在前</translation>
    </message>
    <message>
        <source>deepest inside first</source>
        <translation>区域内最深的在前</translation>
    </message>
    <message>
        <source>farthest outside first</source>
        <translation>区域外最远的在前</translation>
    </message>
    <message>
        <source>greatest first</source>
        <translation>最大的在前</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>最小的在前</translation>
    </message>
    <message>
        <source>turned about</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>；然后 </translation>
    </message>
</context>
<context>
    <name>BoundWord</name>
    <message>
        <source>lower estimate</source>
        <translation>下界估计</translation>
    </message>
    <message>
        <source>plain estimate</source>
        <translation>普通估计</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>adapter</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>chat template</source>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>memory plan</source>
        <translation>内存规划</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>nothing to compare</source>
        <translation>无可比较</translation>
    </message>
    <message>
        <source>within the draw</source>
        <translation>未超出抽取波动</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>larger than the draw</source>
        <translation>超出抽取波动</translation>
    </message>
    <message>
        <source>No document that both runs answered.</source>
        <translation>没有两个运行都回答过的文档。</translation>
    </message>
    <message>
        <source>The 95 % interval over documents holds 0: no more than which documents were drawn.</source>
        <translation>按文档计算的 95% 区间包含 0：差异不超过文档抽取本身的影响。</translation>
    </message>
    <message>
        <source>Another draw of a final layer&apos;s halves moves the share as far: what the layers of the two runs admit overlaps.</source>
        <translation>重新抽取最终层的半份，占比也会变动这么多：两个运行的层所接纳的占比有重叠。</translation>
    </message>
    <message>
        <source>More than which documents were drawn; but a run has one final layer, so how far another draw of its halves would move the share is not known (final.layers trains more).</source>
        <translation>差异超过文档抽取的影响；但有一个运行只有一个最终层，因此不知道重新抽取其半份会使占比变动多少 (final.layers 可训练更多层)。</translation>
    </message>
    <message>
        <source>Every final layer of one run admits more than every final layer of the other.</source>
        <translation>一个运行的每个最终层都比另一个运行的任何最终层接纳得更多。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source> (%1 % right)</source>
        <translation> (%1% 正确)</translation>
    </message>
    <message>
        <source> (%1 of them wrong)</source>
        <translation> (其中 %1 个错误)</translation>
    </message>
    <message>
        <source>%1 entered HR%2, %3 left%4: net %5</source>
        <translation>%1 个进入 HR%2，%3 个离开%4：净 %5</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1% 至 %2%</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>无可比较</translation>
    </message>
    <message>
        <source>within the draw of the documents: the interval holds 0</source>
        <translation>未超出文档的抽取波动：区间包含 0</translation>
    </message>
    <message>
        <source>larger than the draw of the documents; the draw of the final layers is not known, since %1 has only one (final.layers trains more)</source>
        <translation>超出文档的抽取波动；最终层的抽取波动未知，因为 %1 只有一个最终层 (final.layers 可训练更多层)</translation>
    </message>
    <message>
        <source>within the draw of the final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>未超出最终层的抽取波动：%2 的 %1 个最终层接纳 %3，%5 的 %4 个接纳 %6</translation>
    </message>
    <message>
        <source>larger than the draw of documents and of final layers: the %1 final layers of %2 admit %3, the %4 of %5 %6</source>
        <translation>超出文档和最终层的抽取波动：%2 的 %1 个最终层接纳 %3，%5 的 %4 个接纳 %6</translation>
    </message>
    <message>
        <source>no document that both runs answered: nothing to compare</source>
        <translation>没有两个运行都回答过的文档：无可比较</translation>
    </message>
    <message>
        <source>%1 points inside [%2, %3] over %4 documents, %5</source>
        <translation>区域内占比相差 %1 个百分点 [%2, %3]，共 %4 个文档，%5</translation>
    </message>
    <message>
        <source>none entered</source>
        <translation>没有进入的</translation>
    </message>
    <message>
        <source>%1 entered (%2 of them right)</source>
        <translation>%1 个进入 (其中 %2 个正确)</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>没有离开的</translation>
    </message>
    <message>
        <source>%1 left (%2 of them right)</source>
        <translation>%1 个离开 (其中 %2 个正确)</translation>
    </message>
    <message>
        <source>%1 (shifted): %2. %3, %4.</source>
        <translation>%1 (偏移)：%2。%3，%4。</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4.</source>
        <translation>%1：%2。%3，%4。</translation>
    </message>
    <message>
        <source>%1 has judged no test set with a final layer yet: nothing to pair.</source>
        <translation>%1 尚未用最终层判定任何测试集：无可配对。</translation>
    </message>
    <message>
        <source>%1 has not answered %2: nothing to pair there.</source>
        <translation>%1 没有回答 %2：无可配对。</translation>
    </message>
    <message>
        <source>%1: %2 documents are only %3&apos;s and %4 only %5&apos;s; they are left out.</source>
        <translation>%1：%2 个文档只有 %3 有，%4 个只有 %5 有；这些文档不计入。</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>tag a run</source>
        <translation>修改一个运行的标签词</translation>
    </message>
    <message>
        <source>tag %1 runs</source>
        <translation>修改 %1 个运行的标签词</translation>
    </message>
    <message>
        <source>note on a run</source>
        <translation>修改一个运行的备注</translation>
    </message>
    <message>
        <source>note on %1 runs</source>
        <translation>修改 %1 个运行的备注</translation>
    </message>
    <message>
        <source>star a run</source>
        <translation>给一个运行加星标</translation>
    </message>
    <message>
        <source>star %1 runs</source>
        <translation>给 %1 个运行加星标</translation>
    </message>
    <message>
        <source>unstar a run</source>
        <translation>取消一个运行的星标</translation>
    </message>
    <message>
        <source>unstar %1 runs</source>
        <translation>取消 %1 个运行的星标</translation>
    </message>
    <message>
        <source>group a run</source>
        <translation>给一个运行分组</translation>
    </message>
    <message>
        <source>group %1 runs</source>
        <translation>给 %1 个运行分组</translation>
    </message>
    <message>
        <source>archive a run</source>
        <translation>归档一个运行</translation>
    </message>
    <message>
        <source>archive %1 runs</source>
        <translation>归档 %1 个运行</translation>
    </message>
    <message>
        <source>take a run out of the archive</source>
        <translation>将一个运行移出归档</translation>
    </message>
    <message>
        <source>take %1 runs out of the archive</source>
        <translation>将 %1 个运行移出归档</translation>
    </message>
    <message>
        <source>move a run to the trash</source>
        <translation>将一个运行移入回收站</translation>
    </message>
    <message>
        <source>move %1 runs to the trash</source>
        <translation>将 %1 个运行移入回收站</translation>
    </message>
    <message>
        <source>restore a run</source>
        <translation>恢复一个运行</translation>
    </message>
    <message>
        <source>restore %1 runs</source>
        <translation>恢复 %1 个运行</translation>
    </message>
    <message>
        <source>change a run</source>
        <translation>修改一个运行</translation>
    </message>
    <message>
        <source>change %1 runs</source>
        <translation>修改 %1 个运行</translation>
    </message>
    <message>
        <source>tag an example</source>
        <translation>修改一个回答的标签词</translation>
    </message>
    <message>
        <source>tag %1 examples</source>
        <translation>修改 %1 个回答的标签词</translation>
    </message>
    <message>
        <source>note on an example</source>
        <translation>修改一个回答的备注</translation>
    </message>
    <message>
        <source>note on %1 examples</source>
        <translation>修改 %1 个回答的备注</translation>
    </message>
    <message>
        <source>flag an example</source>
        <translation>给一个回答加旗标</translation>
    </message>
    <message>
        <source>flag %1 examples</source>
        <translation>给 %1 个回答加旗标</translation>
    </message>
    <message>
        <source>take the flag off an example</source>
        <translation>取消一个回答的旗标</translation>
    </message>
    <message>
        <source>take the flag off %1 examples</source>
        <translation>取消 %1 个回答的旗标</translation>
    </message>
    <message>
        <source>mark an example as seen</source>
        <translation>将一个回答标为已看</translation>
    </message>
    <message>
        <source>mark %1 examples as seen</source>
        <translation>将 %1 个回答标为已看</translation>
    </message>
    <message>
        <source>mark an example as not seen</source>
        <translation>将一个回答标为未看</translation>
    </message>
    <message>
        <source>mark %1 examples as not seen</source>
        <translation>将 %1 个回答标为未看</translation>
    </message>
    <message>
        <source>change an example</source>
        <translation>修改一个回答</translation>
    </message>
    <message>
        <source>change %1 examples</source>
        <translation>修改 %1 个回答</translation>
    </message>
    <message>
        <source>what a queued run waits for</source>
        <translation>修改一个排队运行的等待对象</translation>
    </message>
    <message>
        <source>what %1 queued runs wait for</source>
        <translation>修改 %1 个排队运行的等待对象</translation>
    </message>
    <message>
        <source>queue a run</source>
        <translation>将一个运行加入队列</translation>
    </message>
    <message>
        <source>queue %1 runs</source>
        <translation>将 %1 个运行加入队列</translation>
    </message>
    <message>
        <source>take a run out of the queue</source>
        <translation>将一个运行移出队列</translation>
    </message>
    <message>
        <source>take %1 runs out of the queue</source>
        <translation>将 %1 个运行移出队列</translation>
    </message>
    <message>
        <source>move a run in the queue</source>
        <translation>在队列中移动一个运行</translation>
    </message>
    <message>
        <source>move %1 runs in the queue</source>
        <translation>在队列中移动 %1 个运行</translation>
    </message>
    <message>
        <source>promote a wrong answer</source>
        <translation>提升一个错误回答</translation>
    </message>
    <message>
        <source>promote wrong answers of %1 documents</source>
        <translation>提升 %1 个文档的错误回答</translation>
    </message>
    <message>
        <source>keep a wrong answer</source>
        <translation>保留一个错误回答</translation>
    </message>
    <message>
        <source>keep wrong answers of %1 documents</source>
        <translation>保留 %1 个文档的错误回答</translation>
    </message>
    <message>
        <source>ban a wrong answer</source>
        <translation>禁用一个错误回答</translation>
    </message>
    <message>
        <source>ban wrong answers of %1 documents</source>
        <translation>禁用 %1 个文档的错误回答</translation>
    </message>
    <message>
        <source>change the choice of a wrong answer</source>
        <translation>更改对一个错误回答的决定</translation>
    </message>
    <message>
        <source>change the choice of wrong answers of %1 documents</source>
        <translation>更改对 %1 个文档的错误回答的决定</translation>
    </message>
    <message>
        <source>rename %1 to %2</source>
        <translation>将 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>choice of the baseline</source>
        <translation>选择基线</translation>
    </message>
    <message>
        <source>save the slice %1</source>
        <translation>保存切片 %1</translation>
    </message>
    <message>
        <source>remove the slice %1</source>
        <translation>移除切片 %1</translation>
    </message>
    <message>
        <source>The tags could not be changed.</source>
        <translation>无法更改标签词。</translation>
    </message>
    <message>
        <source>The note could not be saved.</source>
        <translation>无法保存备注。</translation>
    </message>
    <message>
        <source>The star could not be changed.</source>
        <translation>无法更改星标。</translation>
    </message>
    <message>
        <source>The group could not be changed.</source>
        <translation>无法更改分组。</translation>
    </message>
    <message>
        <source>The run could not be renamed.</source>
        <translation>无法重命名该运行。</translation>
    </message>
    <message>
        <source>The archive could not be changed.</source>
        <translation>无法更改归档。</translation>
    </message>
    <message>
        <source>Nothing was moved to the trash.</source>
        <translation>没有任何内容移入回收站。</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>没有恢复任何内容。</translation>
    </message>
    <message>
        <source>The baseline could not be changed.</source>
        <translation>无法更改基线。</translation>
    </message>
    <message>
        <source>The flag could not be changed.</source>
        <translation>无法更改旗标。</translation>
    </message>
    <message>
        <source>What was seen could not be noted.</source>
        <translation>无法记录已看状态。</translation>
    </message>
    <message>
        <source>The slice could not be saved or removed.</source>
        <translation>无法保存或移除该切片。</translation>
    </message>
    <message>
        <source>The queue could not be changed.</source>
        <translation>无法更改队列。</translation>
    </message>
    <message>
        <source>The choice could not be saved.</source>
        <translation>无法保存该决定。</translation>
    </message>
    <message>
        <source>The last edit could not be taken back.</source>
        <translation>无法撤销上一次编辑。</translation>
    </message>
    <message>
        <source>The edit could not be made again.</source>
        <translation>无法重做该编辑。</translation>
    </message>
</context>
<context>
    <name>EvaluationTitles</name>
    <message>
        <source>final layer %1</source>
        <translation>最终层 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>ExampleModel</name>
    <message>
        <source>seen</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>有旗标</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签词：%1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定对错</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Five-level reliability scale, best first</source>
        <translation>五级可靠性，最好的在前</translation>
    </message>
    <message>
        <source>Whether the answer itself is right: its sentence is the reference&apos;s</source>
        <translation>回答本身是否正确：其句子与参考相同</translation>
    </message>
    <message>
        <source>The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing</source>
        <translation>生成的句子；下划线表示移位的词，方框表示多出的词，删除线表示缺少的词</translation>
    </message>
    <message>
        <source>SDM output at the predicted class; close to 1 as what is missing to 1</source>
        <translation>预测类别的 SDM 输出；接近 1 时显示与 1 的差</translation>
    </message>
    <message>
        <source>Rescaled similarity: min(q, (2+q)^s)</source>
        <translation>重标相似度：min(q, (2+q)^s)</translation>
    </message>
    <message>
        <source>Distance quantile: 1 next to the training data, 0 out of distribution</source>
        <translation>距离分位数：1 表示紧邻训练数据，0 表示分布外</translation>
    </message>
    <message>
        <source>Similarity: how many nearest training neighbours agree in a row</source>
        <translation>相似度：连续有多少个最近的训练近邻与之一致</translation>
    </message>
    <message>
        <source>The first gate that stopped the answer</source>
        <translation>拦下该回答的第一道关卡</translation>
    </message>
    <message>
        <source>Whether the layer judged the answer rightly: its prediction is the label</source>
        <translation>该层对回答的判定是否正确：其预测与标签相同</translation>
    </message>
    <message>
        <source>Which run, split and evaluation the answer is of</source>
        <translation>该回答属于哪个运行、划分和评估</translation>
    </message>
    <message>
        <source>What people said of it: flag ⚑, note ✎, seen, tags</source>
        <translation>人工标注：旗标 ⚑、备注 ✎、已看、标签词</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>最终层 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>判定正确</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>判定错误</translation>
    </message>
    <message>
        <source>nothing to judge by</source>
        <translation>没有判断依据</translation>
    </message>
    <message>
        <source>The answer is right; the layer says %1</source>
        <translation>回答正确；该层的判定：%1</translation>
    </message>
    <message>
        <source>The answer is wrong; the layer says %1</source>
        <translation>回答错误；该层的判定：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>回答：%1
参考：%2</translation>
    </message>
    <message>
        <source>by the lower estimate: %1</source>
        <translation>依下界估计：%1</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>分布外</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>called %1</source>
        <translation>判为%1</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>✓ answer right</source>
        <translation>✓ 回答正确</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is the reference&apos;s</source>
        <translation>回答的句子与参考相同</translation>
    </message>
    <message>
        <source>✕ answer wrong</source>
        <translation>✕ 回答错误</translation>
    </message>
    <message>
        <source>The answer&apos;s sentence is not the reference&apos;s</source>
        <translation>回答的句子与参考不同</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判定对错</translation>
    </message>
    <message>
        <source>✓ judged rightly</source>
        <translation>✓ 判定正确</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction agrees with the truth</source>
        <translation>该层的预测与真值一致</translation>
    </message>
    <message>
        <source>✕ judged wrongly</source>
        <translation>✕ 判定错误</translation>
    </message>
    <message>
        <source>The layer&apos;s prediction disagrees with the truth</source>
        <translation>该层的预测与真值不一致</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>⚑ flagged</source>
        <translation>⚑ 有旗标</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>已看</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>未看</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签词</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>chosen in the scatter: %1</source>
        <translation>在散点图中选择：%1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>answer right</source>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>answer wrong</source>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>judged rightly</source>
        <translation>判定正确</translation>
    </message>
    <message>
        <source>judged wrongly</source>
        <translation>判定错误</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签词</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>有旗标</translation>
    </message>
    <message>
        <source>not flagged</source>
        <translation>无旗标</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>应为 %1，实为 %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1 的数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an object like %1</source>
        <translation>形如 %1 的对象</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>a test set has name, file and shifted</source>
        <translation>测试集有 name、file 和 shifted</translation>
    </message>
    <message>
        <source>a list of test sets</source>
        <translation>测试集列表</translation>
    </message>
    <message>
        <source>a list of two numbers</source>
        <translation>由两个数组成的列表</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>数字或 null</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 且 %2</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>必须是有限的数</translation>
    </message>
    <message>
        <source>must be one of %1, is &quot;%2&quot;</source>
        <translation>应为 %1 之一，实为“%2”</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不得为空</translation>
    </message>
    <message>
        <source>results are listed under it</source>
        <translation>结果以此名称列出</translation>
    </message>
    <message>
        <source>must not be &quot;%1&quot;</source>
        <translation>不得为“%1”</translation>
    </message>
    <message>
        <source>that split has the name already</source>
        <translation>该划分已使用此名称</translation>
    </message>
    <message>
        <source>must have no slash and no control character, is &quot;%1&quot;</source>
        <translation>不得含斜杠和控制字符，实为“%1”</translation>
    </message>
    <message>
        <source>it is part of metric keys</source>
        <translation>它是指标键的一部分</translation>
    </message>
    <message>
        <source>must have at most %1 bytes, has %2</source>
        <translation>最多 %1 字节，实有 %2 字节</translation>
    </message>
    <message>
        <source>its answers are written to a file of that name</source>
        <translation>其回答会写入以此命名的文件</translation>
    </message>
    <message>
        <source>must differ from the other test sets, is &quot;%1&quot;</source>
        <translation>不得与其他测试集重名，实为“%1”</translation>
    </message>
    <message>
        <source>must be UTF-8 text, holds other bytes</source>
        <translation>必须是 UTF-8 文本，却含有其他字节</translation>
    </message>
    <message>
        <source>rename the file or folder</source>
        <translation>请重命名该文件或文件夹</translation>
    </message>
    <message>
        <source>name a JSONL file</source>
        <translation>请指定一个 JSONL 文件</translation>
    </message>
    <message>
        <source>must be 0 with preset base, is %1</source>
        <translation>预设为 base 时必须为 0，实为 %1</translation>
    </message>
    <message>
        <source>base tunes nothing; choose another preset to tune</source>
        <translation>base 不做微调；要微调请选择其他预设</translation>
    </message>
    <message>
        <source>must be null unless loss.kind is sdm</source>
        <translation>必须为 null，除非 loss.kind 为 sdm</translation>
    </message>
    <message>
        <source>cross-entropy has the base e</source>
        <translation>交叉熵的底数为 e</translation>
    </message>
    <message>
        <source>must be 0 with loss dpo and a reference: what the untuned model thinks of answers that are yet to be generated is not known</source>
        <translation>loss 为 dpo 且使用参考时必须为 0：无法知道未微调的模型如何看待尚未生成的回答</translation>
    </message>
    <message>
        <source>set it to 0, or loss.dpo_reference to false</source>
        <translation>请将其设为 0，或将 loss.dpo_reference 设为 false</translation>
    </message>
    <message>
        <source>must not be &quot;adapter&quot; unless adapter.kind is lora</source>
        <translation>不得为“adapter”，除非 adapter.kind 为 lora</translation>
    </message>
    <message>
        <source>the run trains the model itself</source>
        <translation>该运行训练模型本身</translation>
    </message>
    <message>
        <source>must not be &quot;weights&quot; unless adapter.base is auto</source>
        <translation>不得为“weights”，除非 adapter.base 为 auto</translation>
    </message>
    <message>
        <source>the adapter is merged into the model&apos;s weights, and those are then not in memory; &quot;adapter&quot; holds it alone</source>
        <translation>适配器会合并进模型的权重，而此时这些权重不在内存中；“adapter”只保存适配器</translation>
    </message>
    <message>
        <source>must have no line break or other control character</source>
        <translation>不得含换行符或其他控制字符</translation>
    </message>
    <message>
        <source>must be set for a run</source>
        <translation>运行必须设置此项</translation>
    </message>
    <message>
        <source>name a Hugging Face model folder</source>
        <translation>请指定一个 Hugging Face 模型文件夹</translation>
    </message>
    <message>
        <source>name a JSONL file; `data build` makes one</source>
        <translation>请指定一个 JSONL 文件；`data build` 可以生成</translation>
    </message>
    <message>
        <source>must have at least one test set</source>
        <translation>至少要有一个测试集</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>must not contain a comma, which parts tags in lists</source>
        <translation>不得含逗号，逗号在列表中用于分隔标签词</translation>
    </message>
    <message>
        <source>must not contain control characters other than line breaks and tabs</source>
        <translation>不得含换行符和制表符以外的控制字符</translation>
    </message>
    <message>
        <source>must not begin or end with a blank</source>
        <translation>不得以空格开头或结尾</translation>
    </message>
    <message>
        <source>must not begin with &quot;-&quot;, which the command line takes for an option</source>
        <translation>不得以“-”开头，否则命令行会把它当作选项</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>不得含控制字符</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>not a number</source>
        <translation>非数字</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>training the layer</source>
        <translation>训练层</translation>
    </message>
    <message>
        <source>training the validation layer</source>
        <translation>训练验证层</translation>
    </message>
    <message>
        <source>training the monitoring layer</source>
        <translation>训练监测层</translation>
    </message>
    <message>
        <source>generating hard negatives</source>
        <translation>生成难负例</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>watching answers</source>
        <translation>监测回答</translation>
    </message>
    <message>
        <source>decoding</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>training the final layers</source>
        <translation>训练最终层</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <extracomment>a day of this year with its time, as QLocale writes dates: d day, MMM month, HH:mm time</extracomment>
        <translation>MM-dd HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a day of another year, as QLocale writes dates: d day, MMM month, yyyy year</extracomment>
        <translation>yyyy-MM-dd</translation>
    </message>
</context>
<context>
    <name>GenerationsPage</name>
    <message>
        <source> · no region reaches α = %1: everything is rejected (R), which is then the right answer</source>
        <translation> · 没有区域达到 α = %1：全部拒绝 (R)，这时这就是正确的结果</translation>
    </message>
    <message>
        <source> · region: q′ ≥ %1, ψ₀ %2, ψ₁ %3 at α = %4</source>
        <translation> · 区域：q′ ≥ %1，ψ₀ %2，ψ₁ %3，α = %4</translation>
    </message>
    <message>
        <source> · final, model of step %1</source>
        <translation> · 最终结果，第 %1 步的模型</translation>
    </message>
    <message>
        <source> · monitor, model of step %1</source>
        <translation> · 监测，第 %1 步的模型</translation>
    </message>
    <message>
        <source> · %1 too long to judge</source>
        <translation> · %1 个过长，无法判定</translation>
    </message>
    <message>
        <source> · %1 cut at the generation&apos;s limit</source>
        <translation> · %1 个在生成上限处截断</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>all rejected</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <source>too few to say</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>数量太少，无法断言</translation>
    </message>
    <message>
        <source>at least alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>不低于 alpha</translation>
    </message>
    <message>
        <source>straddles alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>跨越 alpha</translation>
    </message>
    <message>
        <source>below alpha</source>
        <extracomment>of the accuracy inside the region, after a comma</extracomment>
        <translation>低于 alpha</translation>
    </message>
</context>
<context>
    <name>HardNegativeModel</name>
    <message>
        <source>✓ kept</source>
        <translation>✓ 已保留</translation>
    </message>
    <message>
        <source>✕ banned</source>
        <translation>✕ 已禁用</translation>
    </message>
    <message>
        <source>▲ promoted</source>
        <translation>▲ 已提升</translation>
    </message>
    <message>
        <source>fooled</source>
        <translation>骗过</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>识破</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>wrong order</source>
        <translation>语序错误</translation>
    </message>
    <message>
        <source>word missing</source>
        <translation>缺词</translation>
    </message>
    <message>
        <source>word added</source>
        <translation>多词</translation>
    </message>
    <message>
        <source>tag missing</source>
        <translation>缺少起止标签</translation>
    </message>
    <message>
        <source>wrong format</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无回答</translation>
    </message>
    <message>
        <source>verdict only</source>
        <translation>只有判定</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>值错误</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数字</translation>
    </message>
</context>
<context>
    <name>Instruments</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>share of the test set</source>
        <translation>测试集占比</translation>
    </message>
    <message>
        <source>The first gate that stopped each answer, with how many of those were predicted right · %1</source>
        <translation>拦下每个回答的第一道关卡，以及其中预测正确的数量 · %1</translation>
    </message>
    <message>
        <source>Why answers are inside or not</source>
        <translation>回答在或不在区域内的原因</translation>
    </message>
    <message>
        <source>Drawn from the answers that a layer has judged.</source>
        <translation>由层已判定的回答绘制。</translation>
    </message>
    <message>
        <source>One bar a test set: the share of answers that each gate stopped, and of those inside.</source>
        <translation>每个测试集一条：各关卡拦下的回答占比，以及区域内的占比。</translation>
    </message>
    <message>
        <source>There is no region: all %1 judged answers are rejected. %2 are out of distribution.</source>
        <translation>没有区域：全部 %1 个已判定的回答均被拒绝。%2 个在分布外。</translation>
    </message>
    <message>
        <source>%1 of %2 judged answers are in the region, %3 of those wrong; %4 are out of distribution.</source>
        <translation>%2 个已判定的回答中有 %1 个在区域内，其中 %3 个错误；%4 个在分布外。</translation>
    </message>
    <message>
        <source>q′, rescaled similarity</source>
        <translation>q′，重标相似度</translation>
    </message>
    <message>
        <source>s at the prediction</source>
        <translation>预测类别的 s</translation>
    </message>
    <message>
        <source>q′ × s of every answer</source>
        <translation>每个回答的 q′ × s</translation>
    </message>
    <message>
        <source>Every answer by its rescaled similarity and the layer&apos;s output, with the region&apos;s thresholds.</source>
        <translation>每个回答的重标相似度与层输出，以及区域的阈值。</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>观测值</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2 个中 %1 个正确</translation>
    </message>
    <message>
        <source>share right</source>
        <translation>正确占比</translation>
    </message>
    <message>
        <source>%1, model of step %2 · n %3 · ECE %4</source>
        <translation>%1，第 %2 步的模型 · n %3 · ECE %4</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Drawn from the newest evaluation&apos;s answers.</source>
        <translation>由最新一次评估的回答绘制。</translation>
    </message>
    <message>
        <source>Share of right answers against the layer&apos;s output for them; on the diagonal where the output can be trusted.</source>
        <translation>正确回答的占比与层对它们的输出；落在对角线上时，输出可信。</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>No optimiser step yet.</source>
        <translation>尚无优化步。</translation>
    </message>
    <message>
        <source>Norm of the gradient of each training step, before it is clipped.</source>
        <translation>每个训练步裁剪前的梯度范数。</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled</source>
        <translation>第 %1 轮 · %2 个骗过</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>计入损失</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <translation>难负例</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>使用难负例的运行从第二轮开始生成。</translation>
    </message>
    <message>
        <source>How many answers of the newest epoch were generated, wrong, and used in the loss.</source>
        <translation>最新一轮中生成了多少回答，多少错误，多少计入损失。</translation>
    </message>
    <message>
        <source>s of class 1</source>
        <translation>类别 1 的 s</translation>
    </message>
    <message>
        <source>%1: %2, s of class 1 %3, %4
%5</source>
        <translation>%1：%2，类别 1 的 s 为 %3，%4
%5</translation>
    </message>
    <message>
        <source>n %1, each by the layer of its time · ✕ fooled, ◆ unsure, ○ caught</source>
        <translation>n %1，各由当时的层判定 · ✕ 骗过，◆ 不确定，○ 识破</translation>
    </message>
    <message>
        <source>Of %1 judged wrong answers: %2.</source>
        <translation>%1 个已判定的错误回答中：%2。</translation>
    </message>
    <message>
        <source>Hardness map</source>
        <translation>难度图</translation>
    </message>
    <message>
        <source>Drawn from wrong answers that a layer has judged: those in the loss of runs with hard negatives.</source>
        <translation>由层已判定的错误回答绘制：即使用难负例的运行中计入损失的那些。</translation>
    </message>
    <message>
        <source>Every judged wrong answer by step and by how likely the layer took it for right.</source>
        <translation>每个已判定的错误回答：所在步，以及层认为它正确的可能性。</translation>
    </message>
    <message>
        <source>%1, n &lt; 30</source>
        <translation>%1，n &lt; 30</translation>
    </message>
    <message>
        <source>%1 n &lt; 30</source>
        <translation>%1 n &lt; 30</translation>
    </message>
    <message>
        <source>%1 of %2 right · %3</source>
        <translation>%2 个中 %1 个正确 · %3</translation>
    </message>
    <message>
        <source>right of those admitted · %1 · whiskers 95 % · ✕ n &lt; 30 (▽ below the plot) · ◆ final layer</source>
        <translation>接纳回答中的正确占比 · %1 · 须线为 95% 区间 · ✕ n &lt; 30 (▽ 低于图的下限) · ◆ 最终层</translation>
    </message>
    <message>
        <source>Accuracy inside HR</source>
        <translation>HR 内准确率</translation>
    </message>
    <message>
        <source>Nothing has been admitted yet.</source>
        <translation>尚未接纳任何回答。</translation>
    </message>
    <message>
        <source>Share of right answers among those in the high-reliability region, against α, over training steps.</source>
        <translation>高可靠区域内回答的正确占比，与 α 对照，随训练步变化。</translation>
    </message>
    <message>
        <source>%1 of %2 in the region</source>
        <translation>%2 个中 %1 个在区域内</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · accuracy inside: %2</source>
        <translation>%1 · 区域内准确率：%2</translation>
    </message>
    <message>
        <source>n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer</source>
        <translation>每次评估 n/N · %1 · 色带为 95% Wilson 区间 · ◆ 最终层</translation>
    </message>
    <message>
        <source> · bold: %1</source>
        <translation> · 粗线：%1</translation>
    </message>
    <message>
        <source>HR share</source>
        <translation>HR 占比</translation>
    </message>
    <message>
        <source>The first evaluation comes in the middle of the first epoch.</source>
        <translation>第一次评估在第一轮中途进行。</translation>
    </message>
    <message>
        <source>Share of the answers in the high-reliability region, by test set, over training steps.</source>
        <translation>各测试集中落在高可靠区域内的回答占比，随训练步变化。</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · α %4 · n %5</source>
        <translation>%1，第 %2 步的模型 · %3 · α %4 · n %5</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>final</source>
        <translation>最终</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>layers: %1, without a region: %2 (gaps) · ψ under the pointer</source>
        <translation>层：%1 个，无区域：%2 个 (缺口) · ψ 见光标处</translation>
    </message>
    <message>
        <source>Thresholds over the run</source>
        <translation>运行过程中的阈值</translation>
    </message>
    <message>
        <source>Drawn once a layer has found a region.</source>
        <translation>有层找到区域后绘制。</translation>
    </message>
    <message>
        <source>The smallest q′ that each layer of the run admits, by step; a layer without a region is a gap.</source>
        <translation>运行的每一层所接纳的最小 q′，按步排列；没有区域的层为缺口。</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate of each training step.</source>
        <translation>每个训练步的学习率。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, seed %2</source>
        <translation>%1，随机种子 %2</translation>
    </message>
    <message>
        <source>mean β = 2 + s(y) of right and wrong</source>
        <translation>正确与错误回答的平均 β = 2 + s(y)</translation>
    </message>
    <message>
        <source>right, each step</source>
        <translation>正确，每步</translation>
    </message>
    <message>
        <source>wrong, each step</source>
        <translation>错误，每步</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Base of the loss</source>
        <translation>损失的底数</translation>
    </message>
    <message>
        <source>Only runs with the SDM loss have a base that moves.</source>
        <translation>只有使用 SDM 损失的运行才有变化的底数。</translation>
    </message>
    <message>
        <source>Mean base of the loss for right and for wrong answers over training steps.</source>
        <translation>正确与错误回答的损失底数均值，随训练步变化。</translation>
    </message>
    <message>
        <source>validation layer trained</source>
        <translation>验证层训练完成</translation>
    </message>
    <message>
        <source>watching layer trained</source>
        <translation>监测层训练完成</translation>
    </message>
    <message>
        <source>final layers trained</source>
        <translation>最终层训练完成</translation>
    </message>
    <message>
        <source>layer trained</source>
        <translation>层训练完成</translation>
    </message>
    <message>
        <source>epoch %1 ends</source>
        <translation>第 %1 轮结束</translation>
    </message>
    <message>
        <source>best checkpoint</source>
        <translation>最佳检查点</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>resumed, changed: %1</source>
        <translation>已恢复，有变化：%1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1 (least and most of %2 points)</source>
        <translation>%1 (%2 个点的最小值和最大值)</translation>
    </message>
    <message>
        <source>least and most of %1 steps</source>
        <translation>%1 步内的最小值和最大值</translation>
    </message>
    <message>
        <source>thin: each step · bold: %1</source>
        <translation>细线：每步 · 粗线：%1</translation>
    </message>
    <message>
        <source>thin: least and most of %1 steps · bold: %2</source>
        <translation>细线：%1 步内的最小值和最大值 · 粗线：%2</translation>
    </message>
    <message>
        <source>each step</source>
        <translation>每步</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>错误回答</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>n %1 wrong answers to training items</source>
        <translation>n %1 个对训练样本的错误回答</translation>
    </message>
    <message>
        <source>Kinds of errors</source>
        <translation>错误种类</translation>
    </message>
    <message>
        <source>How many wrong answers of each kind the model gave to training items, by epoch.</source>
        <translation>模型对训练样本给出的各类错误回答数量，按轮次。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 runs · baseline dashed: %2</source>
        <translation>%1 个运行 · 虚线为基线：%2</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>尚未运行任何阶段</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>运行的阶段</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation>配对占比</translation>
    </message>
    <message>
        <source>Preference accuracy</source>
        <translation>偏好准确率</translation>
    </message>
    <message>
        <source>Only runs with the preference loss (DPO) have pairs.</source>
        <translation>只有使用偏好损失 (DPO) 的运行才有配对。</translation>
    </message>
    <message>
        <source>Share of the pairs of a step whose chosen answer gained more than the rejected one.</source>
        <translation>每一步中，所选回答比被拒回答提升更多的配对占比。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: no answers</source>
        <translation>%1：无回答</translation>
    </message>
    <message>
        <source>%1: %2 of %3 right</source>
        <translation>%1：%3 个中 %2 个正确</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>区域内</translation>
    </message>
    <message>
        <source>outside the region</source>
        <translation>区域外</translation>
    </message>
    <message>
        <source>all judged answers</source>
        <translation>全部已判定的回答</translation>
    </message>
    <message>
        <source>%1 bins of equal width</source>
        <translation>%1 个等宽分箱</translation>
    </message>
    <message>
        <source>%1 bins of equal count</source>
        <translation>%1 个等频分箱</translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation>预测概率</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · ECE %5 (%6) · Brier %7</source>
        <translation>%1，第 %2 步的模型 · %3 · n %4 · ECE %5 (%6) · Brier %7</translation>
    </message>
    <message>
        <source>s, %1</source>
        <translation>s，%1</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>%1 of %2 answers are right; the mean gap between predicted and observed is %3. %4 of %5 bins are empty.</source>
        <translation>%2 个回答中 %1 个正确；预测与观测的平均差距为 %3。%5 个分箱中 %4 个为空。</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>可靠性图</translation>
    </message>
    <message>
        <source>Drawn from the judged answers whose label is known.</source>
        <translation>由标签已知的已判定回答绘制。</translation>
    </message>
    <message>
        <source>Share of right answers against the predicted probability, bin by bin with 95 % intervals; a bin without answers is empty.</source>
        <translation>正确回答的占比与预测概率，逐个分箱并附 95% 区间；没有回答的分箱为空。</translation>
    </message>
    <message>
        <source>by s</source>
        <translation>按 s</translation>
    </message>
    <message>
        <source>by q′</source>
        <translation>按 q′</translation>
    </message>
    <message>
        <source>by softmax</source>
        <translation>按 softmax</translation>
    </message>
    <message>
        <source>%1 wrong of %2 kept</source>
        <translation>保留 %2 个，%1 个错误</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>%1 wrong of %2 inside</source>
        <translation>区域内 %2 个，%1 个错误</translation>
    </message>
    <message>
        <source>region, 95 % of its coverage</source>
        <translation>区域，其覆盖率的 95% 区间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>risk (share wrong)</source>
        <translation>风险 (错误占比)</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>理想排序</translation>
    </message>
    <message>
        <source>1 − α</source>
        <translation>1 − α</translation>
    </message>
    <message>
        <source>1 − α %1</source>
        <translation>1 − α %1</translation>
    </message>
    <message>
        <source>%1, model of step %2 · %3 · n %4 · AURC / AUGRC: %5 · coverage at risk %6: %7</source>
        <translation>%1，第 %2 步的模型 · %3 · n %4 · AURC / AUGRC：%5 · 风险为 %6 时的覆盖率：%7</translation>
    </message>
    <message>
        <source>The region keeps %1 of %2 answers at a risk of %3; the level asked for is %4.</source>
        <translation>区域保留 %2 个回答中的 %1 个，风险为 %3；要求的水平为 %4。</translation>
    </message>
    <message>
        <source>The region keeps none of %1 answers: all are rejected.</source>
        <translation>区域未保留 %1 个回答中的任何一个：全部拒绝。</translation>
    </message>
    <message>
        <source>Risk and coverage</source>
        <translation>风险与覆盖率</translation>
    </message>
    <message>
        <source>Share of wrong predictions among the answers that are kept, against how many are kept, by each ranking.</source>
        <translation>按各种排序，保留的回答中错误预测的占比与保留比例的关系。</translation>
    </message>
    <message>
        <source>centred mean of %1 steps</source>
        <translation>%1 步居中均值</translation>
    </message>
    <message>
        <source>Gaussian mean of %1 steps</source>
        <translation>%1 步高斯均值</translation>
    </message>
    <message>
        <source>mean of %1 steps</source>
        <translation>%1 步均值</translation>
    </message>
    <message>
        <source>%1, each evaluation</source>
        <translation>%1，每次评估</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Next-token loss</source>
        <translation>下一 token 损失</translation>
    </message>
    <message>
        <source>Loss of each training step, its running mean, and the evaluation loss.</source>
        <translation>每个训练步的损失、其滑动均值和评估损失。</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Tokens trained on in a second, over training steps.</source>
        <translation>每秒训练的 token 数，随训练步变化。</translation>
    </message>
    <message>
        <source>%1, final layer · %2</source>
        <translation>%1，最终层 · %2</translation>
    </message>
    <message>
        <source>share of each verdict, best at the bottom · bar: one evaluation, or the final layer</source>
        <translation>各判定的占比，最好的在最下 · 每条：一次评估，或最终层</translation>
    </message>
    <message>
        <source>Verdicts over the run</source>
        <translation>运行过程中的判定</translation>
    </message>
    <message>
        <source>Drawn from the first evaluation that a layer has judged.</source>
        <translation>从层判定的第一次评估开始绘制。</translation>
    </message>
    <message>
        <source>Shares of the verdicts of each test set&apos;s answers, stacked, over training steps.</source>
        <translation>各测试集回答的判定占比，堆叠显示，随训练步变化。</translation>
    </message>
    <message>
        <source>hours at work</source>
        <translation>工作小时数</translation>
    </message>
    <message>
        <source>share of the run&apos;s steps</source>
        <translation>占运行总步数的比例</translation>
    </message>
    <message>
        <source>%1 · the run has no %2</source>
        <translation>%1 · 该运行没有 %2</translation>
    </message>
    <message>
        <source>%1 · no baseline to compare with: mark another run as it, on Runs</source>
        <translation>%1 · 没有可比较的基线：请在“运行”页面将另一个运行设为基线</translation>
    </message>
    <message>
        <source>%1 · cannot be read: expected %2</source>
        <translation>%1 · 无法读取：此处应为 %2</translation>
    </message>
    <message>
        <source>No step has a value of everything it is made of.</source>
        <translation>没有任何一步具备其全部组成指标的值。</translation>
    </message>
    <message>
        <source>%1 over training steps, made of other metrics: %2.</source>
        <translation>%1 随训练步变化，由其他指标组成：%2。</translation>
    </message>
    <message>
        <source>labelled right</source>
        <translation>标签为正确</translation>
    </message>
    <message>
        <source>labelled wrong</source>
        <translation>标签为错误</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>类别为 %1</translation>
    </message>
    <message>
        <source>%1 of %2, %3 %</source>
        <translation>%1 / %2 (%3%)</translation>
    </message>
    <message>
        <source>95 % band</source>
        <translation>95% 置信带</translation>
    </message>
    <message>
        <source>this answer</source>
        <translation>此回答</translation>
    </message>
    <message>
        <source>%1: nearer are %2</source>
        <translation>%1：更近的有 %2</translation>
    </message>
    <message>
        <source>distance to the nearest training answer</source>
        <translation>到最近训练回答的距离</translation>
    </message>
    <message>
        <source>share that lies nearer</source>
        <translation>更近的占比</translation>
    </message>
    <message>
        <source>there are none %1</source>
        <translation>没有%1的回答</translation>
    </message>
    <message>
        <source>Its nearest training answer lies at distance %1. Of the calibration answers, nearer to theirs are: %2. </source>
        <translation>它与最近的训练回答相距 %1。校准回答中，与各自最近的训练回答更近的有：%2。 </translation>
    </message>
    <message>
        <source>d is what the greatest of these shares leaves of 1, that of those %1: d = %2</source>
        <translation>d 等于 1 减去这些占比中最大的一个 (%1)：d = %2</translation>
    </message>
    <message>
        <source>, and %1 by the lower estimate, which takes the band off.</source>
        <translation>，依下界估计 (减去置信带) 为 %1。</translation>
    </message>
    <message>
        <source>%1, %2 seeds</source>
        <translation>%1，%2 个随机种子</translation>
    </message>
    <message>
        <source>seeds: n = %1</source>
        <translation>随机种子：n = %1</translation>
    </message>
    <message>
        <source>%1, too few for a band</source>
        <translation>%1，太少，不绘制色带</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation>虚线：%1</translation>
    </message>
    <message>
        <source>n = %1 seeds</source>
        <translation>n = %1 个随机种子</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>mean ± standard deviation</source>
        <translation>平均值 ± 标准差</translation>
    </message>
    <message>
        <source>mean ± standard error</source>
        <translation>平均值 ± 标准误</translation>
    </message>
    <message>
        <source>95 % interval of the mean</source>
        <translation>平均值的 95% 区间</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>最低至最高</translation>
    </message>
    <message>
        <source>line: %1 of the seeds · band: %2</source>
        <translation>线：各随机种子的%1 · 色带：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2 in the region, %3 of them judged rightly</source>
        <translation>%2 个中 %1 个在区域内，其中 %3 个判定正确</translation>
    </message>
    <message>
        <source>share in the region</source>
        <translation>区域内占比</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>全部回答</translation>
    </message>
    <message>
        <source>%1 · %2 to %3 answers an evaluation · %4 · band 95 % Wilson · dashed: all answers · ◆ final layer</source>
        <translation>%1 · 每次评估 %2 至 %3 个回答 · %4 · 色带为 95% Wilson 区间 · 虚线：全部回答 · ◆ 最终层</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Negatives</source>
        <translation>负例</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>试问</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>停靠栏</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>现在不可用</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Setting of a new run</source>
        <translation>新运行的设置</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>PNG picture (*.png);;SVG, vector (*.svg);;PDF, vector (*.pdf);;All points as CSV (*.csv)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg);;PDF 矢量图 (*.pdf);;全部数据点 CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>PresetSummary</name>
    <message>
        <source>The model as it is: no tuning, only a final SDM layer, so that its high-reliability share can be compared.</source>
        <extracomment>Base</extracomment>
        <translation>原样的模型：不微调，只有一个最终 SDM 层，以便比较其高可靠占比。</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and offline negatives.</source>
        <extracomment>FT(CM)</extracomment>
        <translation>使用对比掩码和离线负例的交叉熵。</translation>
    </message>
    <message>
        <source>Cross-entropy with contrastive masking and online hard negatives.</source>
        <extracomment>FT(CM+HN)</extracomment>
        <translation>使用对比掩码和在线难负例的交叉熵。</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and offline negatives.</source>
        <extracomment>SDM+FT(CM)</extracomment>
        <translation>使用对比掩码和离线负例的 SDM 损失。</translation>
    </message>
    <message>
        <source>SDM loss with contrastive masking and online hard negatives: the full method.</source>
        <extracomment>SDM+FT(CM+HN)</extracomment>
        <translation>使用对比掩码和在线难负例的 SDM 损失：完整方法。</translation>
    </message>
    <message>
        <source>The full method once more with another seed, to see what chance alone does.</source>
        <extracomment>SDM+FT(CM+HN) 2nd</extracomment>
        <translation>换一个随机种子再跑一遍完整方法，看看单凭随机性会带来什么。</translation>
    </message>
    <message>
        <source>Direct preference optimisation over right and offline wrong answers: a baseline without verification.</source>
        <extracomment>DPO</extracomment>
        <translation>对正确回答和离线错误回答做直接偏好优化：不带验证的基线。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>about %1 left in this phase</source>
        <translation>本阶段还剩约 %1</translation>
    </message>
</context>
<context>
    <name>Region</name>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
</context>
<context>
    <name>ReliabilityPage</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>apart by %1 in q′, %2 in s (Kolmogorov–Smirnov)</source>
        <translation>q′ 相差 %1，s 相差 %2 (Kolmogorov–Smirnov)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>One final layer: how far another draw of its halves would move these numbers is not known (final.layers trains more).</source>
        <translation>只有一个最终层：不知道重新抽取其半份会使这些数字变动多少 (final.layers 可训练更多层)。</translation>
    </message>
    <message>
        <source>%1: %2 inside over %3 layers, median %4.</source>
        <translation>%1：%3 个层的区域内占比为 %2，中位数 %4。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The difference to %1 is larger than the draw.</source>
        <translation>与 %1 的差异超出抽取波动。</translation>
    </message>
    <message>
        <source>The difference to %1 is within the draw.</source>
        <translation>与 %1 的差异未超出抽取波动。</translation>
    </message>
    <message>
        <source>Whether the difference to %1 is larger than the draw is not known with one layer.</source>
        <translation>只有一层，无法知道与 %1 的差异是否超出抽取波动。</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Table 2. High-reliability region, lower estimate: accuracy inside, share of the test set</source>
        <translation>表 2. 高可靠区域，下界估计：区域内准确率，测试集占比</translation>
    </message>
    <message>
        <source>Table 2. High-reliability region, plain estimate: accuracy inside, share of the test set</source>
        <translation>表 2. 高可靠区域，普通估计：区域内准确率，测试集占比</translation>
    </message>
    <message>
        <source>`accepted`: in the region and predicted right (a region also holds answers that are reliably wrong). A share is good only while its accuracy reaches alpha; R = all rejected. Intervals of medians: bootstrap over documents.</source>
        <translation>`accepted`：在区域内且预测为正确 (区域也包含可靠地判为错误的回答)。只有准确率达到 alpha，占比才有意义；R = 全部拒绝。中位数的区间：对文档做自助法。</translation>
    </message>
    <message>
        <source>Table 3. Sentence accuracy and exact match of the generations</source>
        <translation>表 3. 生成结果的句子准确率和完全匹配</translation>
    </message>
    <message>
        <source>Of the language model alone; no layer takes part.</source>
        <translation>仅语言模型本身；没有层参与。</translation>
    </message>
    <message>
        <source>Table 3b. The answers themselves, the model&apos;s own verdict on them, and the first layer&apos;s in its place</source>
        <translation>表 3b. 回答本身、模型自己对它们的判定，以及以第一层代替时的判定</translation>
    </message>
    <message>
        <source>`attempts`: opening tags an answer; `cut`: ended at the limit of new tokens; `too long`: its feature text does not fit, so it has no verdict of a layer and is admitted by none. tp fp fn tn: whether the sentence is right against whether it is called so, by the language model&apos;s own verdict (of all answers; without one it says no), and by the tail that the first final layer&apos;s prediction forces (of the answers it judged).</source>
        <translation>`attempts`：每个回答的起始标签数；`cut`：在新 token 上限处截断；`too long`：特征文本放不下，因此没有层的判定，也不被任何层接纳。tp fp fn tn：句子是否正确与是否被判为正确的对照，分别按语言模型自己的判定 (全部回答；没有判定时视为否) 和第一个最终层的预测所强制的结尾 (它判定过的回答)。</translation>
    </message>
    <message>
        <source>Accuracy and share of all test items: by true class (y), by prediction (yhat), and over all.</source>
        <translation>准确率及占全部测试样本的比例：按真实类别 (y)、按预测 (yhat)、以及总体。</translation>
    </message>
    <message>
        <source>Table 5. Final layers over their calibration halves</source>
        <translation>表 5. 最终层在其校准半份上</translation>
    </message>
    <message>
        <source>Infinite thresholds: no region was found, everything is rejected. `step`: of the weights that were judged.</source>
        <translation>无穷大阈值：未找到区域，全部拒绝。`step`：被判定的权重所在的步。</translation>
    </message>
    <message>
        <source>Table 4a. Conditional results, no rejection</source>
        <translation>表 4a. 条件结果，不拒绝</translation>
    </message>
    <message>
        <source>Table 4b. Conditional results inside the region, plain estimate</source>
        <translation>表 4b. 区域内的条件结果，普通估计</translation>
    </message>
    <message>
        <source>Table 4c. Conditional results inside the region, lower estimate</source>
        <translation>表 4c. 区域内的条件结果，下界估计</translation>
    </message>
    <message>
        <source>`paper`: %1 of %2, of %3.</source>
        <translation>`paper`：%2 的 %1，模型 %3。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Resources</name>
    <message>
        <source>minutes before now</source>
        <translation>距现在的分钟数</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>整机</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本运行</translation>
    </message>
    <message>
        <source>of %1 cores</source>
        <translation>共 %1 核</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>of %1 GiB</source>
        <translation>共 %1 GiB</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>%1 of %2 GiB free where the project lies</source>
        <translation>项目所在磁盘可用 %1 / %2 GiB</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>GPU %1 busy</source>
        <translation>GPU %1 占用率</translation>
    </message>
    <message>
        <source>GPU %1 memory</source>
        <translation>GPU %1 显存</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Course of</source>
        <translation>走势指标</translation>
    </message>
    <message>
        <source>HR share over the evaluations</source>
        <translation>各次评估的 HR 占比</translation>
    </message>
</context>
<context>
    <name>RunDrift</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>number type</source>
        <translation>数值类型</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>What the runs read cannot be compared: the record of one (inputs.json) is not there.</source>
        <translation>无法比较两次运行读取的内容：其中一次的记录 (inputs.json) 不存在。</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>another file</source>
        <translation>另一个文件</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed, by processes that computed otherwise: none repeats that alone.</source>
        <translation>原运行曾中断并由计算方式不同的进程恢复：没有任何单个进程能重复它。</translation>
    </message>
    <message>
        <source>The original was interrupted and resumed; the repetition may not have been.</source>
        <translation>原运行曾中断并恢复；重复运行可能没有。</translation>
    </message>
    <message>
        <source>The original has not finished: what it had not computed cannot be compared.</source>
        <translation>原运行尚未完成：未计算的内容无法比较。</translation>
    </message>
    <message>
        <source>The repetition has not finished: what it has not computed counts as not equal.</source>
        <translation>重复运行尚未完成：未计算的内容计为不同。</translation>
    </message>
    <message>
        <source>Times, speed and memory are of the machine and were not compared.</source>
        <translation>时间、速度和内存取决于机器，未作比较。</translation>
    </message>
</context>
<context>
    <name>RunNote</name>
    <message>
        <source>The test set %1 is not the same in all runs: its rows cannot be compared.</source>
        <translation>测试集 %1 在各运行中不相同：其各行不可比较。</translation>
    </message>
    <message>
        <source>%1 (n %2, 95 % %3-%4)</source>
        <translation>%1 (n %2，95% %3-%4)</translation>
    </message>
    <message>
        <source> (%1 of %2 final layers)</source>
        <translation> (%2 个最终层中的 %1 个)</translation>
    </message>
    <message>
        <source>on %1, it is %2, %3</source>
        <translation>在 %1 上为 %2，%3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>No test set without a shift was judged.</source>
        <translation>没有判定过无偏移的测试集。</translation>
    </message>
    <message>
        <source>Without the shift, %1.</source>
        <translation>无偏移时：%1。</translation>
    </message>
    <message>
        <source>accuracy inside the region</source>
        <translation>区域内准确率</translation>
    </message>
    <message>
        <source>accuracy inside the region for items predicted %1</source>
        <translation>预测为 %1 的样本在区域内的准确率</translation>
    </message>
    <message>
        <source>accuracy inside the region for items of class %1</source>
        <translation>类别为 %1 的样本在区域内的准确率</translation>
    </message>
    <message>
        <source>%1 on %2 (shifted)</source>
        <translation>%1 在 %2 (偏移) 上</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 在 %2 上</translation>
    </message>
    <message>
        <source>%1 is mixed (%2): its numbers are not those of an uninterrupted run.</source>
        <translation>%1 是在混合环境下运行的 (%2)：其数字不同于不间断的运行。</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (1 time): the numbers are those of the layers before that.</source>
        <translation>%1 的最终层在运行后被更改过 (1 次)：这些数字来自更改之前的层。</translation>
    </message>
    <message>
        <source>The final layers of %1 were changed after the run (%2 times): the numbers are those of the layers before that.</source>
        <translation>%1 的最终层在运行后被更改过 (%2 次)：这些数字来自更改之前的层。</translation>
    </message>
    <message>
        <source>%1 on %2: %3 of %4 answers are too long for `model.max_length` and have no verdict of a layer; they are in no region, and that says nothing of the model.</source>
        <translation>%1 在 %2 上：%4 个回答中有 %3 个超过 `model.max_length`，没有层的判定；它们不在任何区域内，但这不能说明模型的好坏。</translation>
    </message>
    <message>
        <source>%1: %2 is %3, below alpha%4.</source>
        <translation>%1：%2为 %3，低于 alpha%4。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The runs aim at different alpha: their regions promise different things.</source>
        <translation>这些运行的目标 alpha 不同：其区域的承诺也不同。</translation>
    </message>
    <message>
        <source>%1 is not finished (%2).</source>
        <translation>%1 尚未完成 (%2)。</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>%1, mixed</source>
        <translation>%1，混合环境</translation>
    </message>
    <message>
        <source>%1, in the trash</source>
        <translation>%1，在回收站中</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1，已归档</translation>
    </message>
    <message>
        <source>HR in-dist., %1</source>
        <translation>HR 分布内，%1</translation>
    </message>
    <message>
        <source>HR shifted, %1</source>
        <translation>HR 偏移，%1</translation>
    </message>
    <message>
        <source>HR acc., %1</source>
        <translation>HR 准确率，%1</translation>
    </message>
    <message>
        <source>Sent. acc.</source>
        <translation>句子准确率</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签词</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>HR share, in-distribution</source>
        <translation>HR 占比，分布内</translation>
    </message>
    <message>
        <source>HR share, shifted</source>
        <translation>HR 占比，偏移</translation>
    </message>
    <message>
        <source>HR accuracy</source>
        <translation>HR 准确率</translation>
    </message>
    <message>
        <source>Sentence accuracy</source>
        <translation>句子准确率</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Starred runs (S)</source>
        <translation>有星标的运行 (S)</translation>
    </message>
    <message>
        <source>Accuracy inside the region by the %1, in-distribution</source>
        <translation>区域内准确率 (%1)，分布内</translation>
    </message>
    <message>
        <source>Share of sentences put in the right order</source>
        <translation>词序排列正确的句子占比</translation>
    </message>
    <message>
        <source>What the run&apos;s folder takes: checkpoints, layers, log</source>
        <translation>运行文件夹的占用：检查点、层、日志</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>Not starred</source>
        <translation>无星标</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1：全部 %2 个回答都过长，无法判定；这不算拒绝</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 admitted, accuracy %5 %6, %7</source>
        <translation>%1，%2：%4 个中接纳 %3 个，准确率 %5 %6，%7</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳值</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>%1 to %2 over %3 points, steps %4 to %5; lowest %6, highest %7</source>
        <translation>%1 至 %2，共 %3 个点，第 %4 至 %5 步；最低 %6，最高 %7</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Share of the in-distribution test set inside the high-reliability region by the %1, and its guard</source>
        <translation>分布内测试集落在高可靠 (HR) 区域内的占比 (%1)，及其检验</translation>
    </message>
    <message>
        <source>The same on the shifted test set: low is right when the data are unlike the training data</source>
        <translation>偏移测试集上的同一数值：当数据与训练数据不同时，低才是正确的</translation>
    </message>
    <message>
        <source>Resumed with other threads, another device, precision or version: its numbers are not those of an uninterrupted run. Compare names what changed.</source>
        <translation>以不同的线程数、设备、精度或版本恢复：其数值不同于未中断的运行。“比较”页会列出变化之处。</translation>
    </message>
</context>
<context>
    <name>RunningStrip</name>
    <message>
        <source>HR %1 %2</source>
        <translation>HR %1 %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>等待第一次评估</translation>
    </message>
</context>
<context>
    <name>SavedQueries</name>
    <message>
        <source>Runs: state, preset, seed</source>
        <translation>运行：状态、预设、随机种子</translation>
    </message>
    <message>
        <source>Final results by test set</source>
        <translation>各测试集的最终结果</translation>
    </message>
    <message>
        <source>Why answers are not in the region</source>
        <translation>回答不在区域内的原因</translation>
    </message>
    <message>
        <source>Lowest training loss of each run</source>
        <translation>每个运行的最低训练损失</translation>
    </message>
    <message>
        <source>Time by phase</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>Tables and their columns</source>
        <translation>表及其列</translation>
    </message>
</context>
<context>
    <name>ScatterPanel</name>
    <message>
        <source>α %1: q′min %2</source>
        <translation>α %1：q′min %2</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ%1 %2</source>
        <translation>ψ%1 %2</translation>
    </message>
    <message>
        <source>OOD</source>
        <translation>OOD</translation>
    </message>
    <message>
        <source>R: no region reaches α %1, every answer is rejected</source>
        <translation>R：没有区域达到 α %1，所有回答均被拒绝</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>预览，未应用</translation>
    </message>
    <message>
        <source>preview, not applied: no region at α %1</source>
        <translation>预览，未应用：α %1 下没有区域</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Run</source>
        <extracomment>a group of settings</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>a group of settings</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>a group of settings</extracomment>
        <translation>模型</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>a group of settings</extracomment>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>a group of settings</extracomment>
        <translation>损失</translation>
    </message>
    <message>
        <source>Hard negatives</source>
        <extracomment>a group of settings</extracomment>
        <translation>难负例</translation>
    </message>
    <message>
        <source>SDM layer</source>
        <extracomment>a group of settings</extracomment>
        <translation>SDM 层</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <extracomment>a group of settings</extracomment>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <extracomment>a group of settings</extracomment>
        <translation>评估</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>a group of settings</extracomment>
        <translation>最终层</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <extracomment>a group of settings</extracomment>
        <translation>检查点</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>Name of the run; made from preset, seed and loss when empty.</source>
        <extracomment>name</extracomment>
        <translation>运行的名称；留空时由预设、随机种子和损失生成。</translation>
    </message>
    <message>
        <source>Row of the paper&apos;s tables this run stands for; sets the values below that were not changed.</source>
        <extracomment>preset</extracomment>
        <translation>该运行对应论文表格的哪一行；决定下方未改动的值。</translation>
    </message>
    <message>
        <source>All random draws follow from it.</source>
        <extracomment>seed</extracomment>
        <translation>所有随机抽取都由它决定。</translation>
    </message>
    <message>
        <source>What the documents are, and so which verifier decides whether an answer is right.</source>
        <extracomment>task.kind</extracomment>
        <translation>文档是什么，从而决定由哪个验证器判断回答是否正确。</translation>
    </message>
    <message>
        <source>JSONL file of the documents the language model is tuned on.</source>
        <extracomment>task.train</extracomment>
        <translation>用于微调语言模型的文档，JSONL 文件。</translation>
    </message>
    <message>
        <source>JSONL file of the documents the verification layers are trained on; more of them steady the region.</source>
        <extracomment>task.calibration</extracomment>
        <translation>用于训练验证层的文档，JSONL 文件；文档越多，区域越稳定。</translation>
    </message>
    <message>
        <source>Test files by name; mark those that are shifted away from the training data.</source>
        <extracomment>task.tests</extracomment>
        <translation>带名称的测试文件；请标明哪些相对训练数据有偏移。</translation>
    </message>
    <message>
        <source>JSONL file whose answers are judged while the run trains; empty takes documents of the calibration data.</source>
        <extracomment>task.monitor</extracomment>
        <translation>JSONL 文件，训练过程中判定其回答；留空则取校准数据中的文档。</translation>
    </message>
    <message>
        <source>Hugging Face folder of the Phi-3, Llama, Qwen2 or Qwen3 family: config.json, safetensors, tokenizer.json.</source>
        <extracomment>model.path</extracomment>
        <translation>Phi-3、Llama、Qwen2 或 Qwen3 系列的 Hugging Face 文件夹：config.json、safetensors、tokenizer.json。</translation>
    </message>
    <message>
        <source>Where the run computes; auto takes a GPU when there is one.</source>
        <extracomment>model.device</extracomment>
        <translation>在哪里计算；auto 在有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>Format of matrix products; norms, losses and distances are f32 always.</source>
        <extracomment>model.dtype</extracomment>
        <translation>矩阵乘法的格式；范数、损失和距离始终为 f32。</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes every core the process may use. SDM_THREADS in the environment goes before it.</source>
        <extracomment>model.threads</extracomment>
        <translation>处理器线程数；0 使用进程可用的全部核。环境变量 SDM_THREADS 优先。</translation>
    </message>
    <message>
        <source>Prompt and answer together; longer documents are refused before the run.</source>
        <extracomment>model.max_length</extracomment>
        <translation>提示词与回答的总长度；更长的文档在运行前即被拒绝。</translation>
    </message>
    <message>
        <source>How conversations are rendered; auto: by the model folder&apos;s own template, the others replace it.</source>
        <extracomment>model.chat_template</extracomment>
        <translation>对话如何呈现；auto：用模型文件夹自带的模板，其他值则替换它。</translation>
    </message>
    <message>
        <source>lora freezes the model and trains low-rank updates of its projections; none trains every weight.</source>
        <extracomment>adapter.kind</extracomment>
        <translation>lora 冻结模型，训练其投影的低秩更新；none 训练全部权重。</translation>
    </message>
    <message>
        <source>Rank of each update; memory, disk and what can be learnt grow with it.</source>
        <extracomment>adapter.rank</extracomment>
        <translation>每个更新的秩；内存、磁盘和可学内容都随之增加。</translation>
    </message>
    <message>
        <source>An update counts alpha / rank times.</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>更新按 alpha / rank 倍计入。</translation>
    </message>
    <message>
        <source>Which projections have an update: all-linear, names like q_proj,v_proj, or an expression between slashes.</source>
        <extracomment>adapter.targets</extracomment>
        <translation>哪些投影有更新：all-linear、q_proj,v_proj 这样的名称，或斜杠之间的表达式。</translation>
    </message>
    <message>
        <source>How the frozen model under the adapter lies in memory; auto: as the products are computed; int8: a byte a weight, rounded row by row.</source>
        <extracomment>adapter.base</extracomment>
        <translation>适配器之下被冻结的模型在内存中的格式；auto：与乘法所用格式相同；int8：每个权重一字节，逐行舍入。</translation>
    </message>
    <message>
        <source>sdm changes the logarithm&apos;s base per document to 2 + s_y; cross_entropy is the baseline; dpo prefers right answers to wrong ones.</source>
        <extracomment>loss.kind</extracomment>
        <translation>sdm 将每个文档的对数底数改为 2 + s_y；cross_entropy 是基线；dpo 偏好正确回答而非错误回答。</translation>
    </message>
    <message>
        <source>Ablation: one base for all documents in place of 2 + s_y.</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>消融：所有文档共用一个底数，代替 2 + s_y。</translation>
    </message>
    <message>
        <source>Of loss dpo: factor of the log-probability ratios of right and wrong answers.</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>用于 dpo 损失：正确与错误回答的对数概率比的系数。</translation>
    </message>
    <message>
        <source>Of loss dpo: measure preferences against the model before training; off drops these terms.</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>用于 dpo 损失：以训练前的模型为参照衡量偏好；关闭则去掉这些项。</translation>
    </message>
    <message>
        <source>Probability that a document is taken with its right answer.</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>文档以其正确回答参与训练的概率。</translation>
    </message>
    <message>
        <source>Probability of decoding an own answer for a negative from epoch 2 on; 0 turns online hard negatives off.</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>从第 2 轮起，为得到负例而解码自身回答的概率；0 关闭在线难负例。</translation>
    </message>
    <message>
        <source>Probability of a wrong generation replacing the offline negative.</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>错误的生成结果替换离线负例的概率。</translation>
    </message>
    <message>
        <source>Empty the store of hard negatives after the training layer of each epoch was built from it.</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>每轮的训练层由难负例库构建之后，清空该库。</translation>
    </message>
    <message>
        <source>Bound of every decoded answer, in training and in the test.</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>每个解码回答的上限，训练和测试均适用。</translation>
    </message>
    <message>
        <source>Epochs of each layer&apos;s training.</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>每层训练的轮次。</translation>
    </message>
    <message>
        <source>Documents in a step of the layer&apos;s training.</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>层训练每步的文档数。</translation>
    </message>
    <message>
        <source>Adam step size of the layer; small layers need more than the paper&apos;s 1e-5.</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>层的 Adam 学习率；小的层需要比论文的 1e-5 更大。</translation>
    </message>
    <message>
        <source>Width of the exemplar vector distances are measured in.</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>用于计算距离的样例向量的宽度。</translation>
    </message>
    <message>
        <source>Accuracy the high-reliability region must reach for every class.</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>高可靠区域对每个类别都必须达到的准确率。</translation>
    </message>
    <message>
        <source>Depth to which Similarity is counted.</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>相似度的最大计数深度。</translation>
    </message>
    <message>
        <source>Subtract the support half&apos;s mean and divide by its deviation, two scalars.</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>减去支持半份的均值再除以其标准差，均为标量。</translation>
    </message>
    <message>
        <source>Trainings with other halves and weights, of which the one with the lowest calibration loss is kept.</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>用不同的半份和权重多次训练，保留校准损失最低的一次。</translation>
    </message>
    <message>
        <source>Last position of the text the feature is computed over: the paper&apos;s tag, or the reference code&apos;s end of turn.</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>计算特征所用文本的最后位置：论文中的结尾标签，或参考代码的回合结束符。</translation>
    </message>
    <message>
        <source>Passes over the training data; 0 only with preset base.</source>
        <extracomment>optimiser.epochs</extracomment>
        <translation>遍历训练数据的次数；只有预设 base 可以为 0。</translation>
    </message>
    <message>
        <source>Documents in an optimiser step.</source>
        <extracomment>optimiser.batch_documents</extracomment>
        <translation>每个优化步的文档数。</translation>
    </message>
    <message>
        <source>Highest AdamW step size, reached after warm-up.</source>
        <extracomment>optimiser.learning_rate</extracomment>
        <translation>AdamW 的最大学习率，预热后达到。</translation>
    </message>
    <message>
        <source>Decoupled decay; norms and biases are exempt.</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>解耦的权重衰减；范数层和偏置除外。</translation>
    </message>
    <message>
        <source>AdamW&apos;s decay rates of the two moments.</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>AdamW 两个矩的衰减率。</translation>
    </message>
    <message>
        <source>AdamW&apos;s guard against division by zero.</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>AdamW 防止除以零的常数。</translation>
    </message>
    <message>
        <source>Share of all steps with a rising learning rate; linear decay follows.</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>学习率上升的步数占总步数的比例；之后线性下降。</translation>
    </message>
    <message>
        <source>Largest norm of the whole gradient.</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>整个梯度的最大范数。</translation>
    </message>
    <message>
        <source>Splits a step&apos;s forward passes to save memory; 0: as many as the device has room for, the batch whole where it fits.</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>将一步的前向计算拆开以节省内存；0：设备能容纳多少就取多少，能放下整个批次时不拆。</translation>
    </message>
    <message>
        <source>Precision of the optimiser&apos;s moments; bf16 takes half the memory and rounds at random.</source>
        <extracomment>optimiser.states</extracomment>
        <translation>优化器矩的精度；bf16 只占一半内存，随机舍入。</translation>
    </message>
    <message>
        <source>f32 keeps an exact copy of weights that are multiplied in bf16; none updates the bf16 numbers, rounding at random.</source>
        <extracomment>optimiser.master</extracomment>
        <translation>f32 为以 bf16 相乘的权重保留一份精确副本；none 直接更新 bf16 数值，随机舍入。</translation>
    </message>
    <message>
        <source>Evaluations in an epoch, evenly spaced; the last is at its end.</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>每轮的评估次数，均匀分布；最后一次在轮末。</translation>
    </message>
    <message>
        <source>Answered and judged at every evaluation by a layer of its own, which is not made from them; of the calibration data at most a quarter. 0 turns it off.</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>每次评估时回答这些文档，并由专门的层判定，该层不由它们构建；最多取校准数据的四分之一。0 表示关闭。</translation>
    </message>
    <message>
        <source>Judges as many documents of every test set as well. Who chooses by these curves has no test set left.</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>另从每个测试集判定同样多的文档。若根据这些曲线做选择，就不再有独立的测试集了。</translation>
    </message>
    <message>
        <source>Layers over the calibration data at every evaluation, each with halves and weights of its own. The first gives the loss that chooses the checkpoint; lowest and highest loss of all show how much of a difference is the draw&apos;s.</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>每次评估时在校准数据上训练的层数，各有自己的半份和权重。第一层给出用于选择检查点的损失；所有层的最低和最高损失显示差异中有多少来自抽取。</translation>
    </message>
    <message>
        <source>Documents decoded or embedded together.</source>
        <extracomment>evaluation.batch_documents</extracomment>
        <translation>一起解码或嵌入的文档数。</translation>
    </message>
    <message>
        <source>Independent final layers; the first is the published procedure, the others show the spread.</source>
        <extracomment>final.layers</extracomment>
        <translation>独立的最终层；第一个对应已发表的流程，其余显示离散程度。</translation>
    </message>
    <message>
        <source>Epochs of the final layers; 0 takes sdm_layer.epochs.</source>
        <extracomment>final.layer_epochs</extracomment>
        <translation>最终层的训练轮次；0 则取 sdm_layer.epochs。</translation>
    </message>
    <message>
        <source>Newest checkpoints kept beside the best one.</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>除最佳检查点外保留的最新检查点数。</translation>
    </message>
    <message>
        <source>full: a stopped run goes on from the newest one, which alone has the optimiser&apos;s state. weights: the whole model, an adapter merged into it. adapter: the adapter alone. none: only the best one, once training has ended. From the last three a run that is stopped while it trains begins again.</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>full：停止的运行从最新的检查点继续，只有它含优化器状态。weights：整个模型，适配器已合并。adapter：只有适配器。none：只在训练结束后保留最佳的一个。后三种情况下，训练中停止的运行会从头开始。</translation>
    </message>
</context>
<context>
    <name>SettingLabel</name>
    <message>
        <source>Name</source>
        <extracomment>name</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>preset</extracomment>
        <translation>预设</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>seed</extracomment>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>task.kind</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Training data</source>
        <extracomment>task.train</extracomment>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <extracomment>task.calibration</extracomment>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>Test sets</source>
        <extracomment>task.tests</extracomment>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <extracomment>task.monitor</extracomment>
        <translation>监测数据</translation>
    </message>
    <message>
        <source>Model folder</source>
        <extracomment>model.path</extracomment>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Device</source>
        <extracomment>model.device</extracomment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Number format</source>
        <extracomment>model.dtype</extracomment>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>model.threads</extracomment>
        <translation>线程</translation>
    </message>
    <message>
        <source>Longest document</source>
        <extracomment>model.max_length</extracomment>
        <translation>最长文档</translation>
    </message>
    <message>
        <source>Chat template</source>
        <extracomment>model.chat_template</extracomment>
        <translation>对话模板</translation>
    </message>
    <message>
        <source>Adapter</source>
        <extracomment>adapter.kind</extracomment>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Rank</source>
        <extracomment>adapter.rank</extracomment>
        <translation>秩</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>adapter.alpha</extracomment>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Projections</source>
        <extracomment>adapter.targets</extracomment>
        <translation>投影</translation>
    </message>
    <message>
        <source>Model held as</source>
        <extracomment>adapter.base</extracomment>
        <translation>模型存储格式</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>loss.kind</extracomment>
        <translation>损失</translation>
    </message>
    <message>
        <source>Fixed base</source>
        <extracomment>loss.fixed_base</extracomment>
        <translation>固定底数</translation>
    </message>
    <message>
        <source>Preference strength</source>
        <extracomment>loss.dpo_beta</extracomment>
        <translation>偏好强度</translation>
    </message>
    <message>
        <source>Compare with the untuned model</source>
        <extracomment>loss.dpo_reference</extracomment>
        <translation>与未微调的模型比较</translation>
    </message>
    <message>
        <source>Share of positives</source>
        <extracomment>negatives.gamma_plus</extracomment>
        <translation>正例占比</translation>
    </message>
    <message>
        <source>Generation probability</source>
        <extracomment>negatives.gamma_gen</extracomment>
        <translation>生成概率</translation>
    </message>
    <message>
        <source>Use of generated negatives</source>
        <extracomment>negatives.gamma_diversity</extracomment>
        <translation>生成负例的使用</translation>
    </message>
    <message>
        <source>Forget each epoch</source>
        <extracomment>negatives.reset_each_epoch</extracomment>
        <translation>每轮清空</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>negatives.max_new_tokens</extracomment>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>sdm_layer.epochs</extracomment>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>sdm_layer.batch_size</extracomment>
        <translation>批次</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <extracomment>sdm_layer.learning_rate</extracomment>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Exemplar size</source>
        <extracomment>sdm_layer.exemplar_size</extracomment>
        <translation>样例维数</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <extracomment>sdm_layer.alpha</extracomment>
        <translation>目标准确率</translation>
    </message>
    <message>
        <source>Most neighbours</source>
        <extracomment>sdm_layer.max_neighbours</extracomment>
        <translation>最多近邻数</translation>
    </message>
    <message>
        <source>Mean-centre features</source>
        <extracomment>sdm_layer.normalise</extracomment>
        <translation>特征中心化</translation>
    </message>
    <message>
        <source>Iterations</source>
        <extracomment>sdm_layer.iterations</extracomment>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Feature ends at</source>
        <extracomment>sdm_layer.feature_tail</extracomment>
        <translation>特征结束于</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <extracomment>optimiser.weight_decay</extracomment>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Betas</source>
        <extracomment>optimiser.betas</extracomment>
        <translation>Beta 系数</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <extracomment>optimiser.eps</extracomment>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>optimiser.warmup_fraction</extracomment>
        <translation>预热</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <extracomment>optimiser.clip_norm</extracomment>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <extracomment>optimiser.micro_batch_tokens</extracomment>
        <translation>单次 token 数</translation>
    </message>
    <message>
        <source>Moments held as</source>
        <extracomment>optimiser.states</extracomment>
        <translation>矩的存储格式</translation>
    </message>
    <message>
        <source>Master weights</source>
        <extracomment>optimiser.master</extracomment>
        <translation>主权重</translation>
    </message>
    <message>
        <source>Evaluations per epoch</source>
        <extracomment>evaluation.per_epoch</extracomment>
        <translation>每轮评估次数</translation>
    </message>
    <message>
        <source>Documents watched live</source>
        <extracomment>evaluation.monitor_documents</extracomment>
        <translation>实时监测的文档数</translation>
    </message>
    <message>
        <source>Watch test sets</source>
        <extracomment>evaluation.watch_tests</extracomment>
        <translation>监测测试集</translation>
    </message>
    <message>
        <source>Draws of the evaluation&apos;s layer</source>
        <extracomment>evaluation.loss_draws</extracomment>
        <translation>评估层的抽取次数</translation>
    </message>
    <message>
        <source>Final layers</source>
        <extracomment>final.layers</extracomment>
        <translation>最终层</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <extracomment>checkpoint.keep</extracomment>
        <translation>保留的检查点数</translation>
    </message>
    <message>
        <source>Checkpoints hold</source>
        <extracomment>checkpoint.state</extracomment>
        <translation>检查点内容</translation>
    </message>
</context>
<context>
    <name>SettingUnit</name>
    <message>
        <source>tokens</source>
        <extracomment>stands behind a number: model.max_length</extracomment>
        <translation>token</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>stands behind a number: sdm_layer.epochs</extracomment>
        <translation>轮</translation>
    </message>
    <message>
        <source>documents</source>
        <extracomment>stands behind a number: sdm_layer.batch_size</extracomment>
        <translation>个文档</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Only by it, %1</source>
        <translation>仅按此列，%1</translation>
    </message>
    <message>
        <source>Where it stands, %1</source>
        <translation>在原位，%1</translation>
    </message>
    <message>
        <source>Then by it, %1</source>
        <translation>再按此列，%1</translation>
    </message>
    <message>
        <source>No longer by it</source>
        <translation>不再按此列</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>q</source>
        <extracomment>a term of the method</extracomment>
        <translation>q</translation>
    </message>
    <message>
        <source>similarity</source>
        <extracomment>q</extracomment>
        <translation>相似度</translation>
    </message>
    <message>
        <source>How many of the nearest training documents, in order of distance, agree with this answer: they have the predicted class as label and were predicted so themselves. Counting stops at the first that does not. 0 means that not even the nearest one agrees. (SDM paper)</source>
        <extracomment>q</extracomment>
        <translation>按距离排列的最近训练文档中，有多少个与该回答一致：标签为所预测的类别，且自身也被预测为该类别。遇到第一个不一致的就停止计数。0 表示连最近的一个也不一致。(SDM paper)</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>a term of the method</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>distance</source>
        <extracomment>d</extracomment>
        <translation>距离</translation>
    </message>
    <message>
        <source>How near the nearest training document is, as a rank between 0 and 1 among the distances of the calibration documents. 1 is as near as can be, 0 is farther than all of them. (SDM paper)</source>
        <extracomment>d</extracomment>
        <translation>最近的训练文档有多近，以它在校准文档距离中的排名表示，介于 0 和 1 之间。1 表示不能更近，0 表示比所有校准文档都远。(SDM paper)</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>a term of the method</extracomment>
        <translation>s</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>s</extracomment>
        <translation>概率</translation>
    </message>
    <message>
        <source>The output of the SDM layer for the predicted class: a softmax whose base is 2 + q and whose exponent is d times the logit. It is sharp where the training data supports the answer and flat where it does not. (SDM paper)</source>
        <extracomment>s</extracomment>
        <translation>SDM 层对预测类别的输出：以 2 + q 为底、以 d 乘 logit 为指数的 softmax。训练数据支持该回答时它陡峭，不支持时它平缓。(SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>rescaled similarity</source>
        <extracomment>q&apos;</extracomment>
        <translation>重标相似度</translation>
    </message>
    <message>
        <source>q and s in one number: the smaller of q and (2 + q) to the power s. Many neighbours count only as far as the output is sure as well. (SDM paper)</source>
        <extracomment>q&apos;</extracomment>
        <translation>将 q 和 s 合为一个数：取 q 与 (2 + q) 的 s 次幂中较小者。近邻再多，也只在输出同样有把握时才算数。(SDM paper)</translation>
    </message>
    <message>
        <source>q&apos;min</source>
        <extracomment>a term of the method</extracomment>
        <translation>q&apos;min</translation>
    </message>
    <message>
        <source>threshold of q&apos;</source>
        <extracomment>q&apos;min</extracomment>
        <translation>q&apos; 的阈值</translation>
    </message>
    <message>
        <source>The smallest q&apos; of the region, found on the calibration half. Infinite where no region reaches α: then every answer is rejected. (SDM paper)</source>
        <extracomment>q&apos;min</extracomment>
        <translation>区域内最小的 q&apos;，在校准半份上求得。没有区域达到 α 时为无穷大：此时所有回答均被拒绝。(SDM paper)</translation>
    </message>
    <message>
        <source>ψ</source>
        <extracomment>a term of the method</extracomment>
        <translation>ψ</translation>
    </message>
    <message>
        <source>class threshold</source>
        <extracomment>ψ</extracomment>
        <translation>类别阈值</translation>
    </message>
    <message>
        <source>What s must reach for a class to be taken, one threshold for each class, found on the calibration half together with q&apos;min. (SDM paper)</source>
        <extracomment>ψ</extracomment>
        <translation>采纳某个类别时 s 必须达到的值，每个类别一个阈值，与 q&apos;min 一起在校准半份上求得。(SDM paper)</translation>
    </message>
    <message>
        <source>HR</source>
        <extracomment>a term of the method</extracomment>
        <translation>HR</translation>
    </message>
    <message>
        <source>high reliability region</source>
        <extracomment>HR</extracomment>
        <translation>高可靠区域</translation>
    </message>
    <message>
        <source>The answers that can be relied on: q&apos; is at least q&apos;min, exactly one class reaches its ψ, and it is the predicted one. The share of answers in it is worth something only together with the accuracy there. (SDM paper)</source>
        <extracomment>HR</extracomment>
        <translation>可以信赖的回答：q&apos; 不小于 q&apos;min，恰有一个类别达到其 ψ，且正是预测的类别。区域内的回答占比只有与区域内准确率一起看才有意义。(SDM paper)</translation>
    </message>
    <message>
        <source>α</source>
        <extracomment>a term of the method</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <source>wanted accuracy</source>
        <extracomment>α</extracomment>
        <translation>期望准确率</translation>
    </message>
    <message>
        <source>What the accuracy in the region is to be at least; 0.95 unless a run says otherwise. A share whose accuracy is below α is a failure, however large. (SDM paper)</source>
        <extracomment>α</extracomment>
        <translation>区域内准确率至少应达到的值；运行未另行指定时为 0.95。准确率低于 α 的占比无论多大都是失败。(SDM paper)</translation>
    </message>
    <message>
        <source>Bound</source>
        <extracomment>a term of the method</extracomment>
        <translation>估计</translation>
    </message>
    <message>
        <source>lower and plain estimate</source>
        <extracomment>Bound</extracomment>
        <translation>下界估计与普通估计</translation>
    </message>
    <message>
        <source>d comes from a finite calibration set. The plain estimate takes it as it is, the lower one takes the lower end of a band around it (Dvoretzky, Kiefer, Wolfowitz). B switches between them everywhere. The lower one is the cautious count. (SDM paper)</source>
        <extracomment>Bound</extracomment>
        <translation>d 来自有限的校准集。普通估计直接采用 d，下界估计采用其置信带 (Dvoretzky, Kiefer, Wolfowitz) 的下端。按 B 可在各处切换两者。下界估计是谨慎的计法。(SDM paper)</translation>
    </message>
    <message>
        <source>OOD</source>
        <extracomment>a term of the method</extracomment>
        <translation>OOD</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <extracomment>OOD</extracomment>
        <translation>分布外</translation>
    </message>
    <message>
        <source>q is 0: no near training document agrees. The layer says nothing of such an answer, and that is right on data of another kind. (SDM paper)</source>
        <extracomment>OOD</extracomment>
        <translation>q 为 0：附近没有一致的训练文档。层对这样的回答不作任何断言；对于异类数据，这是正确的。(SDM paper)</translation>
    </message>
    <message>
        <source>CM</source>
        <extracomment>a term of the method</extracomment>
        <translation>CM</translation>
    </message>
    <message>
        <source>contrastive masking</source>
        <extracomment>CM</extracomment>
        <translation>对比掩码</translation>
    </message>
    <message>
        <source>The loss of a right answer is over all of the answer, that of a wrong one only over its verdict. The model learns to say that it is wrong, not how to be wrong. (SDM LM paper)</source>
        <extracomment>CM</extracomment>
        <translation>正确回答的损失覆盖整个回答，错误回答的损失只覆盖其判定。模型学会指出回答是错的，而不是学会怎样答错。(SDM LM paper)</translation>
    </message>
    <message>
        <source>HN</source>
        <extracomment>a term of the method</extracomment>
        <translation>HN</translation>
    </message>
    <message>
        <source>hard negative</source>
        <extracomment>HN</extracomment>
        <translation>难负例</translation>
    </message>
    <message>
        <source>A wrong answer that the model itself gave to a training item, used in place of the offline one. (SDM LM paper)</source>
        <extracomment>HN</extracomment>
        <translation>模型自己对训练样本给出的错误回答，用来代替离线的错误回答。(SDM LM paper)</translation>
    </message>
    <message>
        <source>β</source>
        <extracomment>a term of the method</extracomment>
        <translation>β</translation>
    </message>
    <message>
        <source>base of the loss</source>
        <extracomment>β</extracomment>
        <translation>损失的底数</translation>
    </message>
    <message>
        <source>The base of the exponential in the loss, 2 + q: it differs by document and grows with what the training data says of it. With cross-entropy it is e for all. (SDM LM paper)</source>
        <extracomment>β</extracomment>
        <translation>损失中指数函数的底数，2 + q：它因文档而异，训练数据对该文档支持越多，底数越大。使用交叉熵时统一为 e。(SDM LM paper)</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>a term of the method</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>effective sample size</source>
        <extracomment>n</extracomment>
        <translation>有效样本量</translation>
    </message>
    <message>
        <source>How many calibration documents of a class have a smaller q&apos;. Few mean that the estimate stands on little. (SDM paper)</source>
        <extracomment>n</extracomment>
        <translation>某一类别中有多少校准文档的 q&apos; 更小。数量少，说明该估计依据不足。(SDM paper)</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Inside the high-reliability region, by the lower estimate too.</source>
        <translation>在高可靠区域内，依下界估计也是如此。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Inside the region by the plain estimate, outside by the lower one.</source>
        <translation>依普通估计在区域内，依下界估计在区域外。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Outside the region, with some support in the training data.</source>
        <translation>在区域外，训练数据提供了一些支持。</translation>
    </message>
    <message>
        <source>Near chance</source>
        <translation>接近随机</translation>
    </message>
    <message>
        <source>Outside the region; the output is below 0.6.</source>
        <translation>在区域外；输出低于 0.6。</translation>
    </message>
    <message>
        <source>Lowest (OOD)</source>
        <translation>最低 (OOD)</translation>
    </message>
    <message>
        <source>Out of distribution: no near training example agrees.</source>
        <translation>分布外：附近没有一致的训练样本。</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>No verdict: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>没有判定：回答超过模型的长度上限，也不会为此截短。</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>已接纳</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>分布外</translation>
    </message>
    <message>
        <source>too little similarity</source>
        <translation>相似度不足</translation>
    </message>
    <message>
        <source>no class passes</source>
        <translation>没有类别通过</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>多个类别通过</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>另一类别通过</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>过长，无法判定</translation>
    </message>
    <message>
        <source>≥ α</source>
        <translation>≥ α</translation>
    </message>
    <message>
        <source>straddles α</source>
        <translation>跨越 α</translation>
    </message>
    <message>
        <source>below α</source>
        <translation>低于 α</translation>
    </message>
    <message>
        <source>n &lt; 30: too few</source>
        <translation>n &lt; 30：太少</translation>
    </message>
    <message>
        <source>R: none admitted</source>
        <translation>R：无接纳</translation>
    </message>
</context>
<context>
    <name>VerdictDerivation</name>
    <message>
        <source>0: already the nearest training answer is labelled or predicted otherwise than &quot;%1&quot;</source>
        <translation>0：最近的训练回答的标签或预测就已不是“%1”</translation>
    </message>
    <message>
        <source>1: the nearest training answer is labelled and predicted &quot;%1&quot;, the next is not</source>
        <translation>1：最近的训练回答的标签和预测都是“%1”，再下一个则不是</translation>
    </message>
    <message>
        <source>%1: that many nearest training answers in a row are labelled and predicted &quot;%2&quot;, the next is not</source>
        <translation>%1：连续这么多个最近的训练回答的标签和预测都是“%2”，再下一个则不是</translation>
    </message>
    <message>
        <source>%1: the share of calibration answers that lie as far from the training data or farther, in the class that has the fewest</source>
        <translation>%1：与训练数据的距离同样远或更远的校准回答占比，取占比最小的类别</translation>
    </message>
    <message>
        <source> (distance %1)</source>
        <translation> (距离 %1)</translation>
    </message>
    <message>
        <source>; less the band of %1 effective samples: %2</source>
        <translation>；减去 %1 个有效样本的置信带：%2</translation>
    </message>
    <message>
        <source>softmax to the base 2 + q = %1 of d·z, z = (%2): %3 for &quot;%4&quot;</source>
        <translation>以 2 + q = %1 为底、对 d·z 的 softmax，z = (%2)：“%4”为 %3</translation>
    </message>
    <message>
        <source>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</source>
        <translation>min(q, (2 + q)^s) = min(%1, %2^%3) = min(%1, %4) = %5</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>关卡</translation>
    </message>
    <message>
        <source>✕ the layer found no region at α = %1</source>
        <translation>✕ 该层在 α = %1 下未找到区域</translation>
    </message>
    <message>
        <source>q′min %1</source>
        <translation>q′min %1</translation>
    </message>
    <message>
        <source>ψ of &quot;%1&quot; %2</source>
        <translation>“%1”的 ψ %2</translation>
    </message>
    <message>
        <source>d could fall to %1 (is %2)</source>
        <translation>d 可降至 %1 (现为 %2)</translation>
    </message>
    <message>
        <source>d of at least %1 (is %2)</source>
        <translation>d 至少为 %1 (现为 %2)</translation>
    </message>
    <message>
        <source>no d would do: with q = %1 even d = 1 stays outside</source>
        <translation>任何 d 都不够：q = %1 时，即使 d = 1 也在区域外</translation>
    </message>
    <message>
        <source>q could fall to %1 (is %2)</source>
        <translation>q 可降至 %1 (现为 %2)</translation>
    </message>
    <message>
        <source>q of at least %1 (is %2)</source>
        <translation>q 至少为 %1 (现为 %2)</translation>
    </message>
    <message>
        <source>no q up to the %1 training answers would do at d = %2</source>
        <translation>d = %2 时，q 取到全部 %1 个训练回答也不够</translation>
    </message>
    <message>
        <source>or thresholds of %1</source>
        <translation>或阈值为 %1</translation>
    </message>
</context>
<context>
    <name>VerdictPath</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Neighbours agree</source>
        <translation>近邻一致</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>dampens s</source>
        <translation>减弱 s</translation>
    </message>
    <message>
        <source>Output, %1</source>
        <translation>输出 (%1)</translation>
    </message>
    <message>
        <source>enters q′</source>
        <translation>计入 q′</translation>
    </message>
    <message>
        <source>Enough support</source>
        <translation>支持足够</translation>
    </message>
    <message>
        <source>no region found</source>
        <translation>未找到区域</translation>
    </message>
    <message>
        <source>Sure enough</source>
        <translation>把握足够</translation>
    </message>
    <message>
        <source>the layer calls it %1, it is %2</source>
        <translation>该层判为%1，实为%2</translation>
    </message>
    <message>
        <source>Admitted and wrong: one of %1 of %2 admitted answers; %3.</source>
        <translation>被接纳却错误：%2 个被接纳的回答中有 %1 个如此；%3。</translation>
    </message>
    <message>
        <source>Admitted and wrong: %1.</source>
        <translation>被接纳却错误：%1。</translation>
    </message>
    <message>
        <source>Admitted: called %1 at α = %2; there is no label to hold it against.</source>
        <translation>已接纳：在 α = %2 下判为%1；没有标签可供对照。</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says: one of %2 of %3 admitted answers.</source>
        <translation>已接纳，且如该层所判为%1：%3 个被接纳的回答中有 %2 个如此。</translation>
    </message>
    <message>
        <source>Admitted, and it is %1 as the layer says.</source>
        <translation>已接纳，且如该层所判为%1。</translation>
    </message>
    <message>
        <source>Not admitted: several classes reach their threshold.</source>
        <translation>未接纳：多个类别达到其阈值。</translation>
    </message>
    <message>
        <source>Not admitted: another class than the predicted one reaches its threshold.</source>
        <translation>未接纳：达到阈值的是预测以外的类别。</translation>
    </message>
    <message>
        <source>Not admitted: the layer found no region at this α, so nothing can be.</source>
        <translation>未接纳：该层在此 α 下未找到区域，因此不会接纳任何回答。</translation>
    </message>
    <message>
        <source>Not admitted: it stops at &quot;%1&quot;, %2 where %3 is needed.</source>
        <translation>未接纳：止步于“%1”，实为 %2，需要 %3。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Not judged: the answer is too long for the model&apos;s limit, and is not cut to fit.</source>
        <translation>未判定：回答超过模型的长度上限，也不会为此截短。</translation>
    </message>
    <message>
        <source>admitted and wrong</source>
        <translation>被接纳却错误</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>已接纳</translation>
    </message>
    <message>
        <source>nothing near agrees</source>
        <translation>附近无一致者</translation>
    </message>
    <message>
        <source>q′ %1 &lt; %2</source>
        <translation>q′ %1 &lt; %2</translation>
    </message>
    <message>
        <source>s %1 &lt; %2 %3</source>
        <translation>s %1 &lt; %2 %3</translation>
    </message>
    <message>
        <source>several classes pass</source>
        <translation>多个类别通过</translation>
    </message>
    <message>
        <source>another class passes</source>
        <translation>另一类别通过</translation>
    </message>
    <message>
        <source>too long to judge</source>
        <translation>过长，无法判定</translation>
    </message>
</context>
<context>
    <name>WordDiff</name>
    <message numerus="yes">
        <source>1 word moved</source>
        <translation>
            <numerusform>1 个词移位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words moved</source>
        <translation>
            <numerusform>%n 个词移位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word missing</source>
        <translation>
            <numerusform>缺 1 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words missing</source>
        <translation>
            <numerusform>缺 %n 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>1 word added</source>
        <translation>
            <numerusform>多 1 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>多 %n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>same words, same order</source>
        <translation>词相同，顺序相同</translation>
    </message>
</context>
<context>
    <name>sdm::app::DesktopNotes</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 has lost its process</source>
        <translation>%1 的进程已丢失</translation>
    </message>
    <message>
        <source>It can be resumed from its last checkpoint.</source>
        <translation>可从上一个检查点恢复。</translation>
    </message>
</context>
<context>
    <name>sdm::app::DockArea</name>
    <message>
        <source>%1: show or hide (%2)</source>
        <translation>%1：显示或隐藏 (%2)</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠栏</translation>
    </message>
</context>
<context>
    <name>sdm::app::KeyBindings</name>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>sdm::app::MainWindow</name>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log. Look through it before you send it to anybody.</source>
        <translation>包含版本、项目、运行及其日志末尾。发送给别人之前请先检查。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠栏</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言 (Language)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>SDM Workbench</source>
        <translation>SDM Workbench</translation>
    </message>
    <message>
        <source>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;Similarity-Distance-Magnitude fine-tuning of language models: see what a model knows it knows.&lt;/p&gt;&lt;p&gt;Free software under the GNU GPL, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;SDM Workbench %1&lt;/h3&gt;&lt;p&gt;语言模型的 Similarity-Distance-Magnitude (相似度-距离-幅度) 微调：看清模型知道自己知道什么。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU GPL 第 3 版或更高版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 – SDM Workbench</source>
        <translation>%1 – SDM Workbench</translation>
    </message>
    <message>
        <source>%1 – %2 – SDM Workbench</source>
        <translation>%1 – %2 – SDM Workbench</translation>
    </message>
</context>
<context>
    <name>sdm::app::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sdm::app::ReportWriter</name>
    <message>
        <source>No run is chosen.</source>
        <translation>未选择运行。</translation>
    </message>
</context>
<context>
    <name>sdm::app::RunIntake</name>
    <message>
        <source>%1 is being read.</source>
        <translation>正在读取 %1。</translation>
    </message>
    <message>
        <source>Every file in it is checked.</source>
        <translation>其中每个文件都会检查。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be brought in.</source>
        <translation>无法导入 %1。</translation>
    </message>
    <message>
        <source>%1 was brought in.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>%1 runs were brought in.</source>
        <translation>已导入 %1 个运行。</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>The bundle could not be saved.</source>
        <translation>无法保存运行包。</translation>
    </message>
    <message>
        <source>The bundle was saved.</source>
        <translation>运行包已保存。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Open a bundle</source>
        <translation>打开运行包</translation>
    </message>
    <message>
        <source>Bundles of runs (*.sdmrun)</source>
        <translation>运行包 (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bring in runs</source>
        <translation>导入运行</translation>
    </message>
    <message>
        <source>Runs (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;All files (*)</source>
        <translation>运行 (*.sdmrun trainer_state.json *.tfevents.* *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no run to save.</source>
        <translation>没有可保存的运行。</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>请在“运行”页面选择一个。</translation>
    </message>
    <message>
        <source>Bundle without checkpoints (*.sdmrun)</source>
        <translation>不含检查点的运行包 (*.sdmrun)</translation>
    </message>
    <message>
        <source>Bundle with checkpoints (*.sdmrun)</source>
        <translation>含检查点的运行包 (*.sdmrun)</translation>
    </message>
    <message>
        <source>Save as a bundle</source>
        <translation>另存为运行包</translation>
    </message>
</context>
<context>
    <name>sdm::app::SettingsDialog</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>设置类别</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the key, then Assign</source>
        <translation>按下按键，再点“指定”</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>默认按键</translation>
    </message>
    <message>
        <source>Give the command its usual keys back</source>
        <translation>恢复该命令的默认按键</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Every command has its usual keys.</source>
        <translation>所有命令都使用默认按键。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>文字大小 (百分比)</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>无滑动和渐变</translation>
    </message>
    <message>
        <source>Reduced motion: nothing slides or fades</source>
        <translation>减少动态效果：无滑动和渐变</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言 (Language)</translation>
    </message>
    <message>
        <source>Holds when the window is opened again</source>
        <translation>重新打开窗口后生效</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>“%1” has this key. Give it another one first.</source>
        <translation>“%1”已使用此按键。请先为它指定其他按键。</translation>
    </message>
</context>
<context>
    <name>sdm::app::StatusLine</name>
    <message>
        <source>No run selected</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>HR %1, %2: %3</source>
        <translation>HR %1，%2：%3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
</context>
<context>
    <name>sdm::app::TopBar</name>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the selected run</source>
        <translation>停止所选运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Lower estimate</source>
        <translation>下界估计</translation>
    </message>
    <message>
        <source>In the region by the lower end of the estimate: the cautious count (B)</source>
        <translation>按估计的下端判断是否在区域内：谨慎的计法 (B)</translation>
    </message>
    <message>
        <source>Plain estimate</source>
        <translation>普通估计</translation>
    </message>
    <message>
        <source>In the region by the published estimate (B)</source>
        <translation>按已发表的估计判断是否在区域内 (B)</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>会丢失上一个检查点之后的步</translation>
    </message>
    <message>
        <source>Loses what came after checkpoint-%1 (now at step %2)</source>
        <translation>会丢失 checkpoint-%1 之后的内容 (现在是第 %2 步)</translation>
    </message>
    <message>
        <source>Loses everything: there is no checkpoint yet</source>
        <translation>会丢失全部内容：还没有检查点</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>立即停止：%1</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>The accuracy a region must hold on its calibration data: part of the run&apos;s configuration</source>
        <translation>区域在其校准数据上必须保持的准确率：属于运行的配置</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>第 %1 步的模型</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Model of step %1</source>
        <translation>第 %1 步的模型</translation>
    </message>
    <message>
        <source> · final layer %1</source>
        <translation> · 最终层 %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>A bundle of runs is only looked at. To change anything, bring its runs into a project: File, Bring in runs.</source>
        <translation>运行包只能查看。如需更改，请将其中的运行导入项目：“文件”菜单，“导入运行”。</translation>
    </message>
    <message>
        <source>Steps %1 to %2</source>
        <translation>第 %1 至 %2 步</translation>
    </message>
    <message>
        <source>%1: show all steps again</source>
        <translation>%1：重新显示全部步</translation>
    </message>
    <message>
        <source>Alerts, log and hard negatives are those of these steps, and the answers of an evaluation in them (evaluations: %1).
Click, or Esc in a plot, shows all steps again.</source>
        <translation>警报、日志和难负例只含这些步的内容，回答来自其中的一次评估 (评估数：%1)。
单击，或在图中按 Esc，可重新显示全部步。</translation>
    </message>
</context>
<context>
    <name>sdm::app::WindowActions</name>
    <message>
        <source>New run…</source>
        <translation>新建运行…</translation>
    </message>
    <message>
        <source>Configure and start a run</source>
        <translation>配置并启动一个运行</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>A real run of a small model: a minute or two on two cores</source>
        <translation>小模型的真实运行：两个核上一两分钟</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open another project folder</source>
        <translation>打开另一个项目文件夹</translation>
    </message>
    <message>
        <source>Show project folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Open the project&apos;s folder in the file manager</source>
        <translation>在文件管理器中打开项目文件夹</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>生成报告…</translation>
    </message>
    <message>
        <source>One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures</source>
        <translation>关于所选运行或所比较运行的单个 HTML 页面：表格、可以得出的结论、图</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Close the window; runs go on</source>
        <translation>关闭窗口；运行会继续</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Continue the selected run from its last checkpoint</source>
        <translation>从上一个检查点继续所选运行</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>在下一个检查点后停止</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>不会丢失任何内容</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Loses the steps since the last checkpoint</source>
        <translation>会丢失上一个检查点之后的步</translation>
    </message>
    <message>
        <source>Rename run…</source>
        <translation>重命名运行…</translation>
    </message>
    <message>
        <source>Give the selected run another name</source>
        <translation>给所选运行另起名称</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last edit, also one made elsewhere</source>
        <translation>撤销上一次编辑，包括在别处做的编辑</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Find in view</source>
        <translation>在视图中查找</translation>
    </message>
    <message>
        <source>Search in the page</source>
        <translation>在页面中搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Go to the page&apos;s filter line</source>
        <translation>转到页面的筛选栏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Previous selection</source>
        <translation>上一个选择</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next selection</source>
        <translation>下一个选择</translation>
    </message>
    <message>
        <source>Lower or plain estimate</source>
        <translation>下界估计或普通估计</translation>
    </message>
    <message>
        <source>Which estimate decides what is in the region</source>
        <translation>由哪种估计决定什么在区域内</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>外观：%1</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>下一个停靠栏</translation>
    </message>
    <message>
        <source>The keyboard goes from the page to the docks, one after the other</source>
        <translation>键盘焦点从页面依次移到各停靠栏</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>上一个停靠栏</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Docks back to where they were at first</source>
        <translation>停靠栏恢复到最初的位置</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Find and run any command, run, page or setting</source>
        <translation>查找并执行任何命令，或前往任何运行、页面和设置</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keys, appearance and text size</source>
        <translation>按键、外观和文字大小</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>What the manual says of where the keyboard is</source>
        <translation>手册对当前焦点处的说明</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Versions, project, run and the end of its log, to paste into a report</source>
        <translation>版本、项目、运行及其日志末尾，可粘贴到问题报告中</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>一页列出全部按键</translation>
    </message>
    <message>
        <source>About SDM Workbench</source>
        <translation>关于 SDM Workbench</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a bundle…</source>
        <translation>打开运行包…</translation>
    </message>
    <message>
        <source>Look at runs that came as one file, without changing anything</source>
        <translation>查看以单个文件传来的运行，不作任何更改</translation>
    </message>
    <message>
        <source>Bring in runs…</source>
        <translation>导入运行…</translation>
    </message>
    <message>
        <source>Into this project: a bundle&apos;s runs, or what the Hugging Face Trainer, TensorBoard or an export wrote</source>
        <translation>导入此项目：运行包中的运行，或由 Hugging Face Trainer、TensorBoard 或导出写入的内容</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>另存为运行包…</translation>
    </message>
    <message>
        <source>The selected run, or the runs that are compared, as one file</source>
        <translation>将所选运行或正在比较的运行保存为单个文件</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>原样重新运行</translation>
    </message>
    <message>
        <source>The selected run&apos;s settings, seed and data once more; Compare then shows what came out equal</source>
        <translation>以所选运行的设置、随机种子和数据再运行一次；随后“比较”页面会显示哪些结果相同</translation>
    </message>
</context>
<context>
    <name>sdm::app::Workbench</name>
    <message>
        <source>This project cannot be read.</source>
        <translation>无法读取此项目。</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>打开其他项目…</translation>
    </message>
    <message>
        <source>sdm-runner %1</source>
        <translation>sdm-runner %1</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>报告已生成。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>无法写入报告。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is no run to report on.</source>
        <translation>没有可报告的运行。</translation>
    </message>
    <message>
        <source>Choose one on the Runs page.</source>
        <translation>请在“运行”页面选择一个。</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Web page (*.html);;PDF (*.pdf)</source>
        <translation>网页 (*.html);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>Another program has the store.</source>
        <translation>另一个程序正占用存储。</translation>
    </message>
    <message>
        <source>What you changed is written as soon as it is free.</source>
        <translation>所做的更改会在存储空闲后立即写入。</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Some of its runs are no longer in the store.</source>
        <translation>其中一些运行已不在存储中。</translation>
    </message>
    <message>
        <source>A run is in the trash.</source>
        <translation>已将 1 个运行移入回收站。</translation>
    </message>
    <message>
        <source>%1 runs are in the trash.</source>
        <translation>已将 %1 个运行移入回收站。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除任何内容。</translation>
    </message>
    <message>
        <source>The window speaks %1 when it is opened again.</source>
        <translation>重新打开窗口后将使用 %1。</translation>
    </message>
    <message>
        <source>Runs go on meanwhile.</source>
        <translation>其间运行会继续。</translation>
    </message>
    <message>
        <source>Open it again now</source>
        <translation>立即重新打开</translation>
    </message>
    <message>
        <source>There is no home folder to keep a project in.</source>
        <translation>没有可存放项目的主文件夹。</translation>
    </message>
    <message>
        <source>Open a project folder, or set SDM_PROJECT.</source>
        <translation>请打开一个项目文件夹，或设置 SDM_PROJECT。</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>This project has no run %1.</source>
        <translation>此项目没有运行 %1。</translation>
    </message>
    <message>
        <source>The Runs page lists those it has.</source>
        <translation>“运行”页面列出了已有的运行。</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>The demo is starting.</source>
        <translation>演示正在启动。</translation>
    </message>
    <message>
        <source>It goes on if this window is closed.</source>
        <translation>关闭此窗口后它仍会继续。</translation>
    </message>
    <message>
        <source>The configuration of %1 cannot be read.</source>
        <translation>无法读取 %1 的配置。</translation>
    </message>
    <message>
        <source>The run could not be started.</source>
        <translation>无法启动该运行。</translation>
    </message>
    <message>
        <source>A run waits in the queue.</source>
        <translation>队列中有 1 个运行在等待。</translation>
    </message>
    <message>
        <source>%1 runs wait in the queue.</source>
        <translation>队列中有 %1 个运行在等待。</translation>
    </message>
    <message>
        <source>They begin one after the other.</source>
        <translation>它们会依次开始。</translation>
    </message>
    <message>
        <source>Nothing begins before the queue is started.</source>
        <translation>启动队列之前不会开始任何运行。</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>启动队列</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>无法启动引擎。</translation>
    </message>
    <message>
        <source>The engine died during “%1” (signal %2).</source>
        <translation>引擎在执行“%1”时崩溃 (信号 %2)。</translation>
    </message>
    <message>
        <source>Not every run of the queue could begin.</source>
        <translation>队列中有运行未能开始。</translation>
    </message>
    <message>
        <source>The run could not be stopped.</source>
        <translation>无法停止该运行。</translation>
    </message>
    <message>
        <source>The run did not finish after it was resumed.</source>
        <translation>该运行恢复后没有完成。</translation>
    </message>
    <message>
        <source>The run did not finish.</source>
        <translation>该运行没有完成。</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>从第 %1 步恢复</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 已完成。</translation>
    </message>
    <message>
        <source>%1 has stopped.</source>
        <translation>%1 已停止。</translation>
    </message>
    <message>
        <source>Everything up to its last checkpoint is kept.</source>
        <translation>上一个检查点之前的内容全部保留。</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>The engine of %1 is gone.</source>
        <translation>%1 的引擎已不在。</translation>
    </message>
    <message>
        <source>What came after step %1 is lost; it goes on from there.</source>
        <translation>第 %1 步之后的内容已丢失；恢复时从该步继续。</translation>
    </message>
    <message>
        <source>It had no checkpoint yet and starts over when resumed.</source>
        <translation>它还没有检查点，恢复时从头开始。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>找不到引擎 (sdm-runner)。</translation>
    </message>
    <message>
        <source>Build it with ./run.sh --build-only, or set SDM_RUNNER to its path.</source>
        <translation>请用 ./run.sh --build-only 构建，或将 SDM_RUNNER 设为其路径。</translation>
    </message>
    <message>
        <source>Looked for it at:
%1</source>
        <translation>查找过的位置：
%1</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 已以只读方式打开。</translation>
    </message>
    <message>
        <source>Tags, notes, names and everything else stay as they came.</source>
        <translation>标签词、备注、名称和其他一切都保持原样。</translation>
    </message>
    <message>
        <source>Bring its runs into %1</source>
        <translation>将其中的运行导入 %1</translation>
    </message>
    <message>
        <source>The checkpoint of step %1 cannot be taken.</source>
        <translation>无法使用第 %1 步的检查点。</translation>
    </message>
    <message>
        <source>Look at its answers</source>
        <translation>查看其回答</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineClient</name>
    <message>
        <source>The engine closed the line.</source>
        <translation>引擎关闭了连接。</translation>
    </message>
    <message>
        <source>The line to the engine was closed.</source>
        <translation>与引擎的连接已关闭。</translation>
    </message>
    <message>
        <source>The engine sent a line without an end.</source>
        <translation>引擎发来的一行没有结尾。</translation>
    </message>
    <message>
        <source>The engine speaks protocol %1, this window %2. Install both from one version.</source>
        <translation>引擎使用协议 %1，本窗口使用协议 %2。请安装同一版本的两者。</translation>
    </message>
</context>
<context>
    <name>sdm::client::EngineProcess</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>找不到引擎 (sdm-runner)。</translation>
    </message>
    <message>
        <source>The engine (sdm-runner) could not be started.</source>
        <translation>无法启动引擎 (sdm-runner)。</translation>
    </message>
    <message>
        <source>The engine ended by signal %1, several times in a minute.</source>
        <translation>引擎因信号 %1 终止，一分钟内多次。</translation>
    </message>
    <message>
        <source>The engine ended with exit code %1, several times in a minute.</source>
        <translation>引擎以退出码 %1 终止，一分钟内多次。</translation>
    </message>
</context>
<context>
    <name>sdm::client::RunnerQuestion</name>
    <message>
        <source>The engine (sdm-runner) was not found.</source>
        <translation>找不到引擎 (sdm-runner)。</translation>
    </message>
    <message>
        <source>The engine ended without an answer.</source>
        <translation>引擎未作应答便终止了。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationModel</name>
    <message>
        <source>first layer</source>
        <translation>第一层</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>%1 个层的中位数</translation>
    </message>
    <message>
        <source>range of %1</source>
        <translation>%1 个层的范围</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Final layers</source>
        <translation>最终层</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AblationsTab</name>
    <message>
        <source>Published numbers</source>
        <translation>已发表的数字</translation>
    </message>
    <message>
        <source>Share inside, and how far the draw moves it</source>
        <translation>区域内占比，以及抽取对它的影响</translation>
    </message>
    <message>
        <source>Disc: the first final layer. Ticks: every final layer.</source>
        <translation>圆点：第一个最终层。短线：每个最终层。</translation>
    </message>
    <message>
        <source>Share inside by final layer</source>
        <translation>各最终层的区域内占比</translation>
    </message>
    <message>
        <source>Ablation table</source>
        <translation>消融表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Beside one&apos;s own what the paper printed for the same rows: %1</source>
        <translation>在自己的数字旁列出论文中相同各行的数字：%1</translation>
    </message>
    <message>
        <source>Remarks on the table</source>
        <translation>对表格的说明</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>无法比较这些运行。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertModel</name>
    <message>
        <source>The run failed: %1</source>
        <translation>运行失败：%1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertRulesDialog</name>
    <message>
        <source>Tell me on the desktop while no window of the workbench is in front</source>
        <translation>没有工作台窗口在前台时，通过桌面通知提醒</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>警报规则</translation>
    </message>
    <message>
        <source>New alerts, and runs that fail or lose their process</source>
        <translation>新警报，以及失败或丢失进程的运行</translation>
    </message>
    <message>
        <source>This desktop has no place for such notes just now: none will be seen.</source>
        <translation>此桌面目前没有显示这类通知的位置：不会看到任何通知。</translation>
    </message>
    <message>
        <source>Usual rules</source>
        <translation>默认规则</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: how serious</source>
        <translation>%1：严重程度</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <translation>%1：界限</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlertsDock</name>
    <message>
        <source>Nothing to look at. Failures and warnings of every run of this project appear here.</source>
        <translation>没有需要注意的事项。此项目所有运行的失败和警告都会显示在这里。</translation>
    </message>
    <message>
        <source>Alerts of all runs</source>
        <translation>所有运行的警报</translation>
    </message>
    <message>
        <source>Enter or a click goes to the run and its log</source>
        <translation>按 Enter 或单击前往该运行及其日志</translation>
    </message>
    <message>
        <source>The alerts cannot be read.</source>
        <translation>无法读取警报。</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>Rules for alerts</source>
        <translation>警报规则</translation>
    </message>
    <message>
        <source>What raises an alert, how serious it is, and whether the desktop tells you</source>
        <translation>什么会触发警报、严重程度如何，以及是否发出桌面通知</translation>
    </message>
    <message>
        <source>Alerts: %1</source>
        <translation>警报：%1</translation>
    </message>
    <message>
        <source>Nothing to look at in these steps.</source>
        <translation>这些步中没有需要查看的内容。</translation>
    </message>
    <message>
        <source>The rules cannot be held against the runs.</source>
        <translation>无法按规则检查运行。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AlphaExplorer</name>
    <message>
        <source>no region (R)</source>
        <translation>无区域 (R)</translation>
    </message>
    <message>
        <source>ψ(%1) %2</source>
        <translation>ψ(%1) %2</translation>
    </message>
    <message>
        <source>q′min %1 · %2</source>
        <translation>q′min %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another α</source>
        <translation>其他 α</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>α of the preview, in hundredths</source>
        <translation>预览的 α，以百分之一为单位</translation>
    </message>
    <message>
        <source>What the same answers would be at another α (arrow keys)</source>
        <translation>同样的回答在其他 α 下会怎样 (方向键)</translation>
    </message>
    <message>
        <source>preview, not applied</source>
        <translation>预览，未应用</translation>
    </message>
    <message>
        <source>Back to the thresholds these answers were judged by</source>
        <translation>回到判定这些回答时的阈值</translation>
    </message>
    <message>
        <source>The command that calibrates this layer for this α. Answers that were judged stay as they were.</source>
        <translation>按此 α 校准该层的命令。已判定的回答保持不变。</translation>
    </message>
    <message>
        <source>Share and accuracy inside at the chosen α</source>
        <translation>所选 α 下的区域内占比和准确率</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>inside, as judged</source>
        <translation>区域内，判定时</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>accuracy, as judged</source>
        <translation>准确率，判定时</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 right, 95 %: %3</source>
        <translation>%2 个中 %1 个正确，95%：%3</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>As judged at α %1: %2</source>
        <translation>判定时 α %1：%2</translation>
    </message>
    <message>
        <source>Preview at α %1: %2</source>
        <translation>预览 α %1：%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerComparisonView</name>
    <message>
        <source>Numbers of both answers</source>
        <translation>两个回答的数值</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>This</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Training documents next to both answers</source>
        <translation>与两个回答都相近的训练文档</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>At</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>当前距离</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy both answers and what differs as text</source>
        <translation>将两个回答及其差异复制为文本</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Shift+P</translation>
    </message>
    <message>
        <source>Go to the pinned answer</source>
        <translation>转到已固定的回答</translation>
    </message>
    <message>
        <source>Pin an answer with P: it stays here, beside each answer that is chosen after it.</source>
        <translation>按 P 固定一个回答：它会留在这里，与之后选择的每个回答并列显示。</translation>
    </message>
    <message>
        <source>%1 is pinned. Choose another answer to see both beside each other.</source>
        <translation>%1 已固定。选择另一个回答即可并列查看两者。</translation>
    </message>
    <message>
        <source>Pinned: %1</source>
        <translation>已固定：%1</translation>
    </message>
    <message>
        <source>This: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>From the pinned one: %1</source>
        <translation>与已固定的回答相比：%1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Their layers stand on different training documents: there are no neighbours in common.</source>
        <translation>两者的层基于不同的训练文档：没有共同的近邻。</translation>
    </message>
    <message>
        <source>The neighbours of both are not recorded by name.</source>
        <translation>两者的近邻没有按名称记录。</translation>
    </message>
    <message>
        <source>Neighbours in common: %1, of %2 named ones of the pinned answer and %3 of this</source>
        <translation>共同的近邻：%1 个；有名称的近邻中，已固定的回答有 %2 个，当前回答有 %3 个</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerEdits</name>
    <message>
        <source>Take tags away</source>
        <translation>移除标签词</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签词</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n selected answers, separated by commas:</source>
        <translation>
            <numerusform>所选 %n 个回答的标签词，以逗号分隔：</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>A note on %n selected answers:</source>
        <translation>
            <numerusform>所选 %n 个回答的备注：</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>添加标签词…</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>移除标签词…</translation>
    </message>
    <message>
        <source>Flag, or take the flag away</source>
        <translation>加旗标或取消旗标</translation>
    </message>
    <message>
        <source>Mark as viewed, or as not</source>
        <translation>标为已看或未看</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Save these filters as a slice</source>
        <translation>将这些筛选条件存为切片</translation>
    </message>
    <message>
        <source>Name, in place of the slice that has it:</source>
        <translation>名称 (会替换同名切片)：</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerLine</name>
    <message>
        <source>Open in Generations</source>
        <translation>在“回答”页面打开</translation>
    </message>
    <message>
        <source>List them in Generations</source>
        <translation>在“回答”页面列出</translation>
    </message>
    <message>
        <source>Copy their ids</source>
        <translation>复制其 ID</translation>
    </message>
    <message>
        <source>The page of answers lists the enclosed ones alone, until that filter is removed</source>
        <translation>“回答”页面将只列出圈选的回答，直到移除该筛选条件</translation>
    </message>
    <message>
        <source>Discs are right, crosses wrong; the bars at the edges count both, wrong ones in red. Click an answer to see what it is, drag with Alt around several. N goes to the next wrong one inside the region, J and K along q′, 0, 1 and A split by true label, X changes the scale.</source>
        <translation>圆点为正确，叉号为错误；边缘的条形统计两者，错误为红色。单击一个回答可查看它，按住 Alt 拖动可圈选多个。N 转到区域内下一个错误回答，J 和 K 沿 q′ 移动，0、1 和 A 按真实标签拆分，X 切换刻度。</translation>
    </message>
    <message>
        <source>No answer is enclosed.</source>
        <translation>没有圈选任何回答。</translation>
    </message>
    <message>
        <source>Enclosed: %1 answers, %2 predicted right, %3 wrong; %4 inside the region.</source>
        <translation>已圈选：%1 个回答，%2 个预测正确，%3 个预测错误；%4 个在区域内。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerListModel</name>
    <message>
        <source>Which</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Which answer it is</source>
        <translation>这是哪个回答</translation>
    </message>
    <message>
        <source>Distance between its features and those of its nearest training document</source>
        <translation>其特征与最近训练文档的特征之间的距离</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerScope</name>
    <message>
        <source>Whose answers</source>
        <translation>回答的范围</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>All evaluations of this run</source>
        <translation>此运行的所有评估</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerSearch</name>
    <message>
        <source>Search answers: words, &quot;a phrase&quot;, wor*, -without, /regular expression/</source>
        <translation>搜索回答：词, &quot;短语&quot;, 前缀*, -排除, /正则表达式/</translation>
    </message>
    <message>
        <source>Ctrl+F; F3 and Shift+F3 step through what was found. A regular expression stands between slashes, with an i behind them where letters may be of any case: /wol(f|ves)/i</source>
        <translation>Ctrl+F；F3 和 Shift+F3 在搜索结果间移动。正则表达式写在两个斜杠之间，后加 i 表示不区分大小写：/wol(f|ves)/i</translation>
    </message>
    <message>
        <source>Search answers</source>
        <translation>搜索回答</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Read the search as one regular expression</source>
        <translation>将搜索内容视为一个正则表达式</translation>
    </message>
    <message>
        <source>Not a regular expression: %1, at character %2. The answers are still those of the search before.</source>
        <translation>不是正则表达式：%1，在第 %2 个字符处。显示的仍是上一次搜索的回答。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::AnswerTable</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>sdm::ui::Banner</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardBar</name>
    <message>
        <source>Metric of your own…</source>
        <translation>自定义指标…</translation>
    </message>
    <message>
        <source>Add a metric made of others</source>
        <translation>添加由其他指标组成的指标</translation>
    </message>
    <message>
        <source>A plot of an expression over other metrics, such as hr.monitor * hr_accuracy.monitor</source>
        <translation>绘制由其他指标组成的表达式，例如 hr.monitor * hr_accuracy.monitor</translation>
    </message>
</context>
<context>
    <name>sdm::ui::BoardView</name>
    <message>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 (%3)</source>
        <translation>%1  %2 (%3)</translation>
    </message>
    <message>
        <source>Change the metric…</source>
        <translation>更改指标…</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>移除指标</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CheckpointPanel</name>
    <message>
        <source>Which checkpoint</source>
        <translation>选用哪个检查点</translation>
    </message>
    <message>
        <source>Final layers from this one…</source>
        <translation>用此检查点训练最终层…</translation>
    </message>
    <message>
        <source>A new run that tunes nothing: it answers and trains final layers with the chosen row&apos;s checkpoint as its model. What this run has chosen stays as it is.</source>
        <translation>一个不做微调的新运行：以所选行的检查点为模型来回答并训练最终层。此运行已作的选择保持不变。</translation>
    </message>
    <message>
        <source>Checkpoints to choose from</source>
        <translation>可选的检查点</translation>
    </message>
    <message>
        <source>The lowest evaluation loss is chosen, the earlier of equals: step %1 · share and accuracy by the %2 of what was judged along the way. Once a run has gone on with it, that cannot be changed; more candidates come from more evaluations an epoch.</source>
        <translation>选择评估损失最低的检查点，相同时取较早的：第 %1 步 · 占比和准确率依%2，取自途中的判定。运行以它继续之后便无法更改；每轮评估次数越多，候选越多。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChipsBar</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>移除筛选条件：%1</translation>
    </message>
    <message>
        <source>%1
Click to remove; Ctrl+Shift+X removes all</source>
        <translation>%1
单击移除；Ctrl+Shift+X 移除全部</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ChoiceMenu</name>
    <message>
        <source>Centred mean: as many steps before as after</source>
        <translation>居中均值：前后步数相同</translation>
    </message>
    <message>
        <source>Gaussian mean: the nearest steps weigh most</source>
        <translation>高斯均值：越近的步权重越大</translation>
    </message>
    <message>
        <source>Exponential mean: of what came before, without bias at the start</source>
        <translation>指数均值：对之前的步计算，开头无偏差</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Hours at work, stops left out</source>
        <translation>工作小时数，不计停止时间</translation>
    </message>
    <message>
        <source>Share of the run&apos;s steps</source>
        <translation>占运行总步数的比例</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Layers trained</source>
        <translation>层训练完成</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ends of epochs</source>
        <translation>轮末</translation>
    </message>
    <message>
        <source>X axis</source>
        <translation>X 轴</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mean of %1 steps, each step kept faint</source>
        <translation>%1 步均值，每步以淡色保留</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command, run, page or setting</source>
        <translation>输入命令、运行、页面或设置</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>%1 found. Enter does it, Escape leaves.</source>
        <translation>找到 %1 个。按 Enter 执行，按 Esc 离开。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ComparePage</name>
    <message>
        <source>Ablations</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Flips</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>No runs yet. Run the demo twice with different presets to have something to compare.</source>
        <translation>还没有运行。用不同预设运行两次演示，就有可比较的内容了。</translation>
    </message>
    <message>
        <source>The tables come from the final layers: they are here when a run has finished.</source>
        <translation>这些表格来自最终层：运行完成后才会出现。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CompareTab</name>
    <message>
        <source>Choose a second run above: this holds runs against each other.</source>
        <translation>请在上方选择第二个运行：这里用于运行之间的比较。</translation>
    </message>
    <message>
        <source>Choose at least one run above.</source>
        <translation>请在上方至少选择一个运行。</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridModel</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>ŷ = %1</source>
        <translation>ŷ = %1</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>y: the true label; ŷ: the predicted one; all: over both</source>
        <translation>y：真实标签；ŷ：预测标签；全部：两者合计</translation>
    </message>
    <message>
        <source>inside the region</source>
        <translation>区域内</translation>
    </message>
    <message>
        <source>of every answer</source>
        <translation>全部回答</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 predicted right</source>
        <translation>%1，%2：%4 个中 %3 个预测正确</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>every answer
accuracy</source>
        <translation>全部回答
准确率</translation>
    </message>
    <message>
        <source>every answer
95&#xa0;%</source>
        <translation>全部回答
95%</translation>
    </message>
    <message>
        <source>every answer
n</source>
        <translation>全部回答
n</translation>
    </message>
    <message>
        <source>inside the region
accuracy</source>
        <translation>区域内
准确率</translation>
    </message>
    <message>
        <source>inside the region
95&#xa0;%</source>
        <translation>区域内
95%</translation>
    </message>
    <message>
        <source>inside the region
n</source>
        <translation>区域内
n</translation>
    </message>
    <message>
        <source>inside the region
share</source>
        <translation>区域内
占比</translation>
    </message>
    <message>
        <source>inside the region
against&#xa0;α</source>
        <translation>区域内
与 α 对照</translation>
    </message>
    <message>
        <source>%1: none inside</source>
        <translation>%1：区域内没有</translation>
    </message>
    <message>
        <source>%1: %2 inside, accuracy %3, %4</source>
        <translation>%1：区域内 %2 个，准确率 %3，%4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConditionalGridPanel</name>
    <message>
        <source>Accuracy by class and by prediction</source>
        <translation>按类别和按预测的准确率</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy the grid as CSV</source>
        <translation>将表格复制为 CSV</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigDraft</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ConfigTab</name>
    <message>
        <source>Only differences</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Differing settings</source>
        <translation>有差异的设置</translation>
    </message>
    <message>
        <source>Differing settings of the other runs</source>
        <translation>其他运行有差异的设置</translation>
    </message>
    <message>
        <source>%1 of %2 settings differ</source>
        <translation>%2 项设置中 %1 项有差异</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ContextLine</name>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>final layer %1 of %2</source>
        <translation>最终层 %1，共 %2 个</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>第 %1 步的层</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>The test set all of this page is about</source>
        <translation>本页全部内容所针对的测试集</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Which layer judged; final layer 1 is the published procedure&apos;s</source>
        <translation>由哪一层判定；最终层 1 对应已发表的流程</translation>
    </message>
    <message>
        <source>Test set beside it</source>
        <translation>并列的测试集</translation>
    </message>
    <message>
        <source>A second test set on the same axes</source>
        <translation>同一坐标轴上的第二个测试集</translation>
    </message>
    <message>
        <source>The largest gap between the two distributions: 0 where the sets are alike, 1 where they have no place in common</source>
        <translation>两个分布之间的最大差距：0 表示两个测试集相同，1 表示毫无重叠</translation>
    </message>
    <message>
        <source>%1 · %2 · model of step %3 · %4 · %5 · α %6 · n %7</source>
        <translation>%1 · %2 · 第 %3 步的模型 · %4 · %5 · α %6 · n %7</translation>
    </message>
    <message>
        <source>nothing beside</source>
        <translation>不并列</translation>
    </message>
    <message>
        <source>beside %1</source>
        <translation>并列 %1</translation>
    </message>
    <message>
        <source>From the model of step %1; the layer was made at step %2 with %3 training documents as support.</source>
        <translation>来自第 %1 步的模型；该层建于第 %2 步，以 %3 个训练文档为支持。</translation>
    </message>
    <message>
        <source>The layer was calibrated again (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>该层在判定这些回答之后又重新校准过 (%1)：这些数字属于当时的层。</translation>
    </message>
    <message>
        <source>The layer was updated (%1) after it judged these answers: the numbers are those of the layer as it was.</source>
        <translation>该层在判定这些回答之后又更新过 (%1)：这些数字属于当时的层。</translation>
    </message>
    <message>
        <source>The run has moved on to step %1.</source>
        <translation>运行已进行到第 %1 步。</translation>
    </message>
    <message>
        <source>There is a newer evaluation of this test set.</source>
        <translation>此测试集有更新的评估。</translation>
    </message>
    <message>
        <source>Show the final one</source>
        <translation>显示最终评估</translation>
    </message>
    <message>
        <source>Show that of step %1</source>
        <translation>显示第 %1 步的评估</translation>
    </message>
    <message>
        <source>Processes computed differently: %1.</source>
        <translation>各进程的计算条件不同：%1。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::CurvesTab</name>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>The runs cannot be drawn.</source>
        <translation>无法绘制这些运行。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivationView</name>
    <message>
        <source>%1  ← stops here</source>
        <translation>%1  ← 在此止步</translation>
    </message>
    <message>
        <source>It would still be admitted, all else as it is:</source>
        <translation>其他条件不变时，仍可接纳的限度：</translation>
    </message>
    <message>
        <source>To be admitted, all else as it is:</source>
        <translation>其他条件不变时，要被接纳需要：</translation>
    </message>
    <message>
        <source>How the verdict came about</source>
        <translation>判定的由来</translation>
    </message>
</context>
<context>
    <name>sdm::ui::DerivedDialog</name>
    <message>
        <source>A metric made of others</source>
        <translation>由其他指标组成的指标</translation>
    </message>
    <message>
        <source>hr.monitor * hr_accuracy.monitor</source>
        <translation>hr.monitor * hr_accuracy.monitor</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>as the plot is called</source>
        <translation>图的标题</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>指标的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>+ - * / and parentheses, min, max, abs, log. delta(x) is x less x of the baseline run. A metric counts with what it last was.</source>
        <translation>+ - * / 和括号，min、max、abs、log。delta(x) 为 x 减去基线运行的 x。指标取其最近一次的值。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>The board has a metric of this name.</source>
        <translation>看板上已有同名指标。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExampleModel</name>
    <message>
        <source>%1. Click to sort by it, with Shift to sort by it as well</source>
        <translation>%1。单击可按此列排序，按住 Shift 单击可追加此列排序</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExportMenu</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>LaTeX with n and intervals</source>
        <translation>含 n 和区间的 LaTeX</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>复制或保存</translation>
    </message>
    <message>
        <source>Copy or save %1</source>
        <translation>复制或保存 %1</translation>
    </message>
    <message>
        <source>The table as text, for a paper, a sheet or a script</source>
        <translation>文本形式的表格，可用于论文、电子表格或脚本</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>复制为：%1</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ExpressionLine</name>
    <message>
        <source>Metrics and numbers with + - * / and parentheses; min, max, abs, log; delta(x) is x less x of the baseline run. A blank on both sides of / divides. Ctrl+Space says what may stand here</source>
        <translation>用 + - * / 和括号组合指标与数字；min、max、abs、log；delta(x) 为 x 减去基线运行的 x。/ 两侧都有空格时表示除法。按 Ctrl+Space 查看这里可以写什么</translation>
    </message>
    <message>
        <source>It ends early: expected %1.</source>
        <translation>表达式不完整：此处应为 %1。</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>此处应为 %1。</translation>
    </message>
    <message>
        <source>There is no metric %1. A blank on both sides of / divides.</source>
        <translation>没有指标 %1。/ 两侧都有空格时表示除法。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetRow</name>
    <message>
        <source>%1, %2 answers</source>
        <translation>%1，%2 个回答</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FacetsPanel</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show every answer again (Ctrl+Shift+X)</source>
        <translation>重新显示全部回答 (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FilmStrip</name>
    <message>
        <source>The document through the run&apos;s evaluations</source>
        <translation>文档在运行各次评估中的变化</translation>
    </message>
    <message>
        <source>new text</source>
        <translation>新文本</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FirstBatchPanel</name>
    <message>
        <source>Name a model and a training file: then the first documents appear here as the model sees them.</source>
        <translation>请指定模型和训练文件：随后这里会显示最前面的文档在模型眼中的样子。</translation>
    </message>
    <message>
        <source>Reading the first documents…</source>
        <translation>正在读取最前面的文档…</translation>
    </message>
    <message>
        <source>First batch of the new run</source>
        <translation>新运行的第一个批次</translation>
    </message>
    <message>
        <source>Cancelled. Any change of the form asks again.</source>
        <translation>已取消。表单的任何改动都会重新查询。</translation>
    </message>
    <message>
        <source>%1 of the %2 documents of the first batch. Grey tokens are masked and give no loss; underlined ones are learnt. A coin decides whether a document comes with its right answer or its wrong one.</source>
        <translation>第一个批次的 %2 个文档中的 %1 个。灰色 token 被掩码，不计损失；有下划线的 token 参与学习。文档用正确回答还是错误回答，由抛硬币决定。</translation>
    </message>
    <message>
        <source>%1, right answer: %2 tokens, %3 learnt</source>
        <translation>%1，正确回答：%2 个 token，%3 个参与学习</translation>
    </message>
    <message>
        <source>%1, wrong answer: %2 tokens, %3 learnt</source>
        <translation>%1，错误回答：%2 个 token，%3 个参与学习</translation>
    </message>
    <message>
        <source>%1; longer than model.max_length</source>
        <translation>%1；超过 model.max_length</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipMatrixView</name>
    <message>
        <source>Verdicts of the two runs</source>
        <translation>两个运行的判定</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4: %5 documents, %6 right by the first, %7 right by the second</source>
        <translation>%2 判为%1，%4 判为%3：%5 个文档，前者判对 %6 个，后者判对 %7 个</translation>
    </message>
    <message>
        <source>%1 ↓</source>
        <translation>%1 ↓</translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation>%1 →</translation>
    </message>
    <message>
        <source>✓ %1 → %2</source>
        <translation>✓ %1 → %2</translation>
    </message>
    <message>
        <source>%1
Return or a click lists them</source>
        <translation>%1
按 Enter 或单击列出</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlippedAnswersModel</name>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>1 − %1</source>
        <translation>1 − %1</translation>
    </message>
    <message>
        <source>Answer: %1
Reference: %2</source>
        <translation>回答：%1
参考：%2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Verdict of %1</source>
        <translation>%1 的判定</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>q&apos;</source>
        <translation>q&apos;</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>sdm::ui::FlipsTab</name>
    <message>
        <source>Swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一个运行</translation>
    </message>
    <message>
        <source>The second run as the first</source>
        <translation>将第二个运行作为第一个</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二个运行</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>正在读取回答…</translation>
    </message>
    <message>
        <source>Documents of the chosen cell</source>
        <translation>所选单元格的文档</translation>
    </message>
    <message>
        <source>Choose two different runs</source>
        <translation>请选择两个不同的运行</translation>
    </message>
    <message>
        <source>A run held against itself says nothing.</source>
        <translation>运行与自身比较没有意义。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>The two runs cannot be compared.</source>
        <translation>无法比较这两个运行。</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>Choose a cell above: its documents are listed here with both answers.</source>
        <translation>请在上方选择一个单元格：其文档连同两个回答会列在这里。</translation>
    </message>
    <message>
        <source>Nothing to pair</source>
        <translation>无可配对</translation>
    </message>
    <message>
        <source>%1 by %2, %3 by %4</source>
        <translation>%2 判为%1，%4 判为%3</translation>
    </message>
    <message>
        <source>%1 documents; words against the reference: moved underlined, added boxed, missing struck through</source>
        <translation>%1 个文档；词与参考对照：移位加下划线，多出加方框，缺少加删除线</translation>
    </message>
    <message>
        <source>The answers cannot be read: %1</source>
        <translation>无法读取回答：%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationDetail</name>
    <message>
        <source>its own verdict: Yes</source>
        <translation>自身判定：Yes</translation>
    </message>
    <message>
        <source>its own verdict: No</source>
        <translation>自身判定：No</translation>
    </message>
    <message>
        <source>gives no verdict of its own</source>
        <translation>没有自身判定</translation>
    </message>
    <message>
        <source>format right</source>
        <translation>格式正确</translation>
    </message>
    <message>
        <source>sentence tags missing</source>
        <translation>缺少句子标签</translation>
    </message>
    <message>
        <source>the layer&apos;s: Yes</source>
        <translation>该层判定：Yes</translation>
    </message>
    <message>
        <source>the layer&apos;s: No</source>
        <translation>该层判定：No</translation>
    </message>
    <message>
        <source>cut at the generation&apos;s limit</source>
        <translation>在生成上限处截断</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 次尝试</translation>
    </message>
    <message>
        <source>Answers around it</source>
        <translation>邻近的回答</translation>
    </message>
    <message>
        <source>The same document everywhere</source>
        <translation>各处的同一文档</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>原始记录</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Answer, changes marked</source>
        <translation>回答，标出改动</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Through time</source>
        <translation>演变</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Looking it up in the other evaluations…</source>
        <translation>正在其他评估中查找…</translation>
    </message>
    <message>
        <source>Select an answer to see what decided about it.</source>
        <translation>选择一个回答，查看其判定依据。</translation>
    </message>
    <message>
        <source>Distance among the calibration answers</source>
        <translation>在校准回答中的距离</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Reading the layer&apos;s distances…</source>
        <translation>正在读取该层的距离…</translation>
    </message>
    <message>
        <source>No distance: the answer was not judged.</source>
        <translation>没有距离：该回答未判定。</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与 %1 比较</translation>
    </message>
</context>
<context>
    <name>sdm::ui::GenerationsPage</name>
    <message>
        <source>The answer chosen elsewhere cannot be found.</source>
        <translation>找不到在别处选择的回答。</translation>
    </message>
    <message>
        <source>What lies around the answer cannot be read.</source>
        <translation>无法读取该回答附近的内容。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 个回答</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>未选择运行。请启动一个运行，或从“运行”页面打开一个。</translation>
    </message>
    <message>
        <source>No answers have been judged yet. The first appear with the first evaluation of this run.</source>
        <translation>尚未判定任何回答。此运行第一次评估后会出现首批回答。</translation>
    </message>
    <message>
        <source>No answer passes these filters, nor would any if one of them were removed. Ctrl+Shift+X clears them all.</source>
        <translation>没有回答符合这些筛选条件，去掉其中任一条件也没有。按 Ctrl+Shift+X 清除全部条件。</translation>
    </message>
    <message>
        <source>No answer passes these filters. &quot;%1&quot; empties the list: without it there are %2 answers.</source>
        <translation>没有回答符合这些筛选条件。“%1”使列表为空：去掉它有 %2 个回答。</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation>以名称保存的筛选条件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the listed answers, all of them, as CSV or JSON lines</source>
        <translation>将列出的全部回答存为 CSV 或 JSON 行</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show the filters</source>
        <translation>显示筛选条件</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>正在读取回答…</translation>
    </message>
    <message>
        <source>The answers cannot be listed.</source>
        <translation>无法列出回答。</translation>
    </message>
    <message>
        <source>Some answers cannot be read.</source>
        <translation>部分回答无法读取。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Show through time and in all runs</source>
        <translation>显示演变和所有运行中的情况</translation>
    </message>
    <message>
        <source>Find this sentence in all runs</source>
        <translation>在所有运行中查找此句子</translation>
    </message>
    <message>
        <source>Answers called the same and as sure</source>
        <translation>预测和把握程度相同的回答</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No slice was saved yet</source>
        <translation>尚未保存切片</translation>
    </message>
    <message>
        <source>Save these filters as a slice…</source>
        <translation>将这些筛选条件存为切片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The slice &quot;%1&quot; cannot be used.</source>
        <translation>无法使用切片“%1”。</translation>
    </message>
    <message>
        <source>Save the listed answers</source>
        <translation>保存列出的回答</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;CSV (*.csv)</source>
        <translation>JSON 行 (*.jsonl);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 answers were saved to %2</source>
        <translation>已将 %1 个回答保存到 %2</translation>
    </message>
    <message>
        <source>The answers cannot be saved.</source>
        <translation>无法保存回答。</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按 %1</translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>排序依据：%1</translation>
    </message>
    <message>
        <source>The answers are not listed.</source>
        <translation>未列出回答。</translation>
    </message>
    <message>
        <source>Reading them was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Sort by one column or several, one after the other</source>
        <translation>依次按一列或多列排序</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Give up reading the answers</source>
        <translation>放弃读取回答</translation>
    </message>
    <message>
        <source>Slice over training</source>
        <translation>切片随训练变化</translation>
    </message>
    <message>
        <source>Pin, to compare others with it</source>
        <translation>固定，以便与其他回答比较</translation>
    </message>
    <message>
        <source>Compare with the pinned answer</source>
        <translation>与已固定的回答比较</translation>
    </message>
    <message>
        <source>Follow over training</source>
        <translation>随训练跟踪</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativeModel</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>in the loss</source>
        <translation>计入损失</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>仅留存</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>错误回答</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>该层</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Epoch in which the model gave this answer</source>
        <translation>模型给出该回答的轮次</translation>
    </message>
    <message>
        <source>The model&apos;s own greedy answer, against the reference</source>
        <translation>模型自己的贪心解码回答，与参考对照</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>它错在哪里</translation>
    </message>
    <message>
        <source>Fooled: the layer of that time took it for right (s of class 1 at least 0.6). Caught: at most 0.4.</source>
        <translation>骗过：当时的层认为它正确 (类别 1 的 s 至少为 0.6)。识破：最多为 0.4。</translation>
    </message>
    <message>
        <source>Whether it stood in for the offline negative in the loss</source>
        <translation>它是否在损失中代替了离线负例</translation>
    </message>
    <message>
        <source>Kept and promoted ones go into the patch of the data, banned ones never do</source>
        <translation>已保留和已提升的会进入数据补丁，已禁用的绝不会</translation>
    </message>
    <message>
        <source>Training, calibration (evaluation) or the final layer&apos;s data</source>
        <translation>训练、校准 (评估) 或最终层的数据</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HardNegativesPage</name>
    <message>
        <source>Hard negatives</source>
        <translation>难负例</translation>
    </message>
    <message>
        <source>Runs with hard negatives generate from the second epoch on.</source>
        <translation>使用难负例的运行从第二轮开始生成。</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Stay wrong</source>
        <translation>屡错</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Wrong answers</source>
        <translation>错误回答</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Ends the choice made in the map</source>
        <translation>取消在难度图中的选择</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>fooled first</source>
        <translation>骗过的在前</translation>
    </message>
    <message>
        <source>Order of the wrong answers</source>
        <translation>错误回答的顺序</translation>
    </message>
    <message>
        <source>Fooled first: those the layer took for right most surely stand on top</source>
        <translation>骗过的在前：层最确信为正确的排在最上</translation>
    </message>
    <message>
        <source>The references cannot be read: answers stand without their changes.</source>
        <translation>无法读取参考：回答不标出改动。</translation>
    </message>
    <message>
        <source>epoch %1 · %2 fooled the layer</source>
        <translation>第 %1 轮 · %2 个骗过该层</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1 个</translation>
    </message>
    <message>
        <source>No wrong answers yet. Runs with hard negatives generate from the second epoch on; the others never do.</source>
        <translation>还没有错误回答。使用难负例的运行从第二轮开始生成；其他运行从不生成。</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or open one from the Runs page.</source>
        <translation>未选择运行。请启动一个运行，或从“运行”页面打开一个。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Promote to the offline negative</source>
        <translation>提升为离线负例</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>Export what was decided…</source>
        <translation>导出决定…</translation>
    </message>
    <message>
        <source>What was decided on wrong answers cannot be read.</source>
        <translation>无法读取对错误回答的决定。</translation>
    </message>
    <message>
        <source>Export what was decided</source>
        <translation>导出决定</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>The patch could not be written.</source>
        <translation>无法写入补丁。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HeroCard</name>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>Run its baseline</source>
        <translation>运行其基线</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>The same data and model with plain cross-entropy, %1: what the demo is to be compared with</source>
        <translation>同样的数据和模型，使用普通交叉熵，%1：演示的比较对象</translation>
    </message>
    <message>
        <source>A real run of a small model on this machine&apos;s CPU: a minute or two</source>
        <translation>在本机 CPU 上真实运行一个小模型：一两分钟</translation>
    </message>
    <message>
        <source>Runs: %1 · %2</source>
        <translation>运行数：%1 · %2</translation>
    </message>
    <message>
        <source>See what a language model knows it knows</source>
        <translation>看清语言模型知道自己知道什么</translation>
    </message>
    <message>
        <source>The demo fine-tunes a small model on this machine, builds its reliability estimate, and shows for every answer whether it can be trusted and why. It takes a minute or two and is a run like any other.</source>
        <translation>演示会在本机微调一个小模型，建立其可靠性估计，并对每个回答显示是否可信以及原因。它需要一两分钟，与其他运行没有区别。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrBoard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>model of step %1</source>
        <translation>第 %1 步的模型</translation>
    </message>
    <message>
        <source>first of %1 final layers</source>
        <translation>%1 个最终层中的第一个</translation>
    </message>
    <message>
        <source>newest layer</source>
        <translation>最新的层</translation>
    </message>
    <message>
        <source>α %1</source>
        <translation>α %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::HrTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Final: the model of step %1, judged by a final layer</source>
        <translation>最终：第 %1 步的模型，由最终层判定</translation>
    </message>
    <message>
        <source>Monitor: the model of step %1, a look along the way</source>
        <translation>监测：第 %1 步的模型，途中的情况</translation>
    </message>
    <message>
        <source>%1: not judged yet</source>
        <translation>%1：尚未判定</translation>
    </message>
    <message>
        <source>%1: all %2 answers are too long to judge, which is no rejection</source>
        <translation>%1：全部 %2 个回答都过长，无法判定；这不算拒绝</translation>
    </message>
    <message>
        <source>%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.</source>
        <translation>%1：全部 %2 个回答均被拒绝 (R)。没有区域达到 α = %3 时，这是正确的结果。</translation>
    </message>
    <message>
        <source>%1: HR share, %2, %3: %4 of %5; accuracy inside %6 %7, %8</source>
        <translation>%1：HR 占比，%2，%3：%5 个中 %4 个；区域内准确率 %6 %7，%8</translation>
    </message>
    <message>
        <source>%1 layers %2–%3</source>
        <translation>%1 个层 %2–%3</translation>
    </message>
    <message>
        <source> (%1 R)</source>
        <translation> (%1 R)</translation>
    </message>
    <message>
        <source>%1 too long to judge</source>
        <translation>%1 个过长，无法判定</translation>
    </message>
    <message>
        <source>%1 cut</source>
        <translation>%1 个被截断</translation>
    </message>
    <message>
        <source>no answer judged</source>
        <translation>没有判定任何回答</translation>
    </message>
    <message>
        <source>all rejected</source>
        <translation>全部拒绝</translation>
    </message>
    <message>
        <source>acc %1</source>
        <translation>准确率 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>%1 (shifted)</source>
        <translation>%1 (偏移)</translation>
    </message>
    <message>
        <source>HR share, %1 · %2</source>
        <translation>HR 占比，%1 · %2</translation>
    </message>
    <message>
        <source>First evaluation pending</source>
        <translation>等待第一次评估</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LabelPopup</name>
    <message>
        <source>New tag, or filter</source>
        <translation>新标签词，或筛选</translation>
    </message>
    <message>
        <source>New group, or filter</source>
        <translation>新分组，或筛选</translation>
    </message>
    <message>
        <source>Tags of the project</source>
        <translation>项目的标签词</translation>
    </message>
    <message>
        <source>Groups of the project</source>
        <translation>项目的分组</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无分组</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LanguageLine</name>
    <message>
        <source>What may stand here</source>
        <translation>这里可以写什么</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCard</name>
    <message>
        <source>The layer</source>
        <translation>该层</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>over its calibration half</source>
        <translation>在其校准半份上</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>mean q</source>
        <translation>平均 q</translation>
    </message>
    <message>
        <source>ψ</source>
        <translation>ψ</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>best of its epochs</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>features of the model of step</source>
        <translation>特征所用模型的步</translation>
    </message>
    <message>
        <source>q′min over %1 layers</source>
        <translation>%1 个层的 q′min</translation>
    </message>
    <message>
        <source>%1 [%2–%3]</source>
        <translation>%1 [%2–%3]</translation>
    </message>
    <message>
        <source>final layer %1</source>
        <translation>最终层 %1</translation>
    </message>
    <message>
        <source>layer of step %1</source>
        <translation>第 %1 步的层</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCell</name>
    <message>
        <source>final layer %1</source>
        <translation>最终层 %1</translation>
    </message>
    <message>
        <source>R: none inside</source>
        <translation>R：区域内没有</translation>
    </message>
    <message>
        <source>%1 inside · acc %2</source>
        <translation>区域内 %1 · 准确率 %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1 of %2 inside, %3 of those right: %4. Press to see this layer.</source>
        <translation>%2 个中 %1 个在区域内，其中 %3 个正确：%4。按下可查看此层。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourseModel</name>
    <message>
        <source>step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>step %1: none</source>
        <translation>第 %1 步：无</translation>
    </message>
    <message>
        <source>mean q, y = %1</source>
        <translation>平均 q，y = %1</translation>
    </message>
    <message>
        <source>q′min</source>
        <translation>q′min</translation>
    </message>
    <message>
        <source>ψ, y = %1</source>
        <translation>ψ，y = %1</translation>
    </message>
    <message>
        <source>effective samples, ŷ = %1</source>
        <translation>有效样本量，ŷ = %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1，无此值的层：%2</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Over the trainings</source>
        <translation>历次训练</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末次</translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>最低至最高</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerCourses</name>
    <message>
        <source>Layers over the run</source>
        <translation>运行过程中的层</translation>
    </message>
    <message>
        <source>watching</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>final, by draw</source>
        <translation>最终，按抽取</translation>
    </message>
    <message>
        <source>Which layers</source>
        <translation>哪些层</translation>
    </message>
    <message>
        <source>The run has no such layer.</source>
        <translation>该运行没有这样的层。</translation>
    </message>
    <message>
        <source>%1 layers · effective samples: median over the answers a layer judged, where it judged any · a layer without a region has no thresholds</source>
        <translation>%1 个层 · 有效样本量：层已判定回答的中位数 (若有判定) · 没有区域的层没有阈值</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LayerMultiples</name>
    <message>
        <source>Every final layer</source>
        <translation>每个最终层</translation>
    </message>
    <message>
        <source>Each is fitted to other halves of the same documents. Same axes: log₂(1 + q′) along, s up.</source>
        <translation>各层用同一批文档的不同半份拟合。坐标轴相同：横轴 log₂(1 + q′)，纵轴 s。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LegendCard</name>
    <message>
        <source>Every answer has one of five levels</source>
        <translation>每个回答都属于五个级别之一</translation>
    </message>
    <message>
        <source>From what the model&apos;s own training data support, not from its confidence.</source>
        <translation>依据模型自己的训练数据所提供的支持，而不是它的自信程度。</translation>
    </message>
    <message>
        <source>Every share carries its guard</source>
        <translation>每个占比都附带检验结论</translation>
    </message>
    <message>
        <source>A share in the high-reliability (HR) region counts while the accuracy inside is at least α.</source>
        <translation>只有区域内准确率不低于 α，高可靠 (HR) 区域的占比才算数。</translation>
    </message>
    <message>
        <source>The interval of the accuracy inside lies above α.</source>
        <translation>区域内准确率的区间高于 α。</translation>
    </message>
    <message>
        <source>α lies inside the interval: no claim either way.</source>
        <translation>α 落在区间内：无法作出任何断言。</translation>
    </message>
    <message>
        <source>The interval lies below α: the share is no success.</source>
        <translation>区间低于 α：该占比不算成功。</translation>
    </message>
    <message>
        <source>Too few answers inside to claim anything.</source>
        <translation>区域内回答太少，无法断言。</translation>
    </message>
    <message>
        <source>All answers rejected: right when no region reaches α.</source>
        <translation>全部回答被拒绝：没有区域达到 α 时，这是正确的。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LinePanel</name>
    <message>
        <source>%1
%2 %3: %4</source>
        <translation>%1
%2 %3：%4</translation>
    </message>
    <message>
        <source>  [%1–%2]</source>
        <translation>  [%1–%2]</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LivePage</name>
    <message>
        <source>No run is selected</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page. A run started on the command line appears here as well.</source>
        <translation>请启动一个运行，或从“运行”页面打开一个。在命令行启动的运行也会显示在这里。</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>Note at a step</source>
        <translation>在某一步加备注</translation>
    </message>
    <message>
        <source>What happened to %1 at step %2?</source>
        <translation>%1 在第 %2 步发生了什么？</translation>
    </message>
    <message>
        <source>This run failed: %1</source>
        <translation>此运行失败：%1</translation>
    </message>
    <message>
        <source>The calibration cannot be drawn.</source>
        <translation>无法绘制校准图。</translation>
    </message>
    <message>
        <source>The runs beside this one cannot be read.</source>
        <translation>无法读取与此并列的运行。</translation>
    </message>
    <message>
        <source>No other run has these settings.</source>
        <translation>没有其他运行采用这些设置。</translation>
    </message>
    <message>
        <source>The newest %1 of %2 other runs of these settings</source>
        <translation>采用这些设置的 %2 个其他运行中最新的 %1 个</translation>
    </message>
    <message>
        <source>Other runs of these settings: %1</source>
        <translation>采用这些设置的其他运行：%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::LogDock</name>
    <message>
        <source>Lines of the run&apos;s log</source>
        <translation>运行日志的各行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>No log can be read yet: %1</source>
        <translation>还无法读取日志：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Search the log (Ctrl+F)</source>
        <translation>搜索日志 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Earlier lines</source>
        <translation>更早的行</translation>
    </message>
    <message>
        <source>Read the lines that stand before the first one here</source>
        <translation>读取此处第一行之前的内容</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Open the whole file in an editor</source>
        <translation>在编辑器中打开整个文件</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Follow the end of the log</source>
        <translation>跟随日志末尾</translation>
    </message>
    <message>
        <source>Stay at the newest line. Scrolling up stops it.</source>
        <translation>停在最新一行。向上滚动即停止跟随。</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No run is selected. The log of the one you choose appears here.</source>
        <translation>未选择运行。所选运行的日志会显示在这里。</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <source>%1; there are earlier ones in the file</source>
        <translation>%1；文件中还有更早的行</translation>
    </message>
    <message>
        <source>%1, of steps %2 to %3</source>
        <translation>%1，第 %2 至 %3 步</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualView</name>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退 (Alt+Left)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进 (Alt+Right)</translation>
    </message>
    <message>
        <source>Search the manual (Ctrl+F)</source>
        <translation>搜索手册 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册的页面</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <translation>%1 – 手册</translation>
    </message>
    <message>
        <source>Nothing is said of this.</source>
        <translation>手册中没有相关内容。</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>On %1 pages</source>
        <translation>见于 %1 页</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MarksPanel</name>
    <message>
        <source>Drag encloses marks</source>
        <translation>拖动可圈选标记</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixModel</name>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. Share in the region, and how many of those are right.</source>
        <translation>%1。区域内占比，以及其中正确的比例。</translation>
    </message>
    <message>
        <source>Waits in the queue.</source>
        <translation>在队列中等待。</translation>
    </message>
    <message>
        <source>No run has these settings.</source>
        <translation>没有采用这些设置的运行。</translation>
    </message>
    <message>
        <source>%1 It will take about %2.</source>
        <translation>%1约需 %2。</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::MatrixWindow</name>
    <message>
        <source>Matrix of runs</source>
        <translation>运行矩阵</translation>
    </message>
    <message>
        <source>Which runs there are</source>
        <translation>有哪些运行</translation>
    </message>
    <message>
        <source>Share in the region of the first test set · accuracy inside</source>
        <translation>第一个测试集的区域内占比 · 区域内准确率</translation>
    </message>
    <message>
        <source>Ablations and seeds</source>
        <translation>消融与随机种子</translation>
    </message>
    <message>
        <source>Presets, a row each</source>
        <translation>预设，每行一个</translation>
    </message>
    <message>
        <source>Chosen settings, a row each</source>
        <translation>选定的设置，每行一组</translation>
    </message>
    <message>
        <source>A line is a row: settings as key=value, several with blanks between. Every preset gets every line.</source>
        <translation>一行文本对应矩阵的一行：设置写作 key=value，多项之间用空格分隔。每个预设都应用每一行。</translation>
    </message>
    <message>
        <source>Seeds, a column each</source>
        <translation>随机种子，每列一个</translation>
    </message>
    <message>
        <source>Whole numbers: 0, 1, 2 or 0-4</source>
        <translation>整数：0, 1, 2 或 0-4</translation>
    </message>
    <message>
        <source>Runs by ablation and seed</source>
        <translation>按消融和随机种子列出的运行</translation>
    </message>
    <message>
        <source>Enter or a double click opens a cell&apos;s run</source>
        <translation>按 Enter 或双击打开单元格的运行</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少什么</translation>
    </message>
    <message>
        <source>Put a run for every missing cell into the queue; Undo takes them out again</source>
        <translation>为每个缺少的单元格在队列中加入一个运行；“撤销”可再移出</translation>
    </message>
    <message>
        <source>Matrix of runs like %1</source>
        <translation>与 %1 同类的运行矩阵</translation>
    </message>
    <message>
        <source>The runs cannot be read: %1</source>
        <translation>无法读取运行：%1</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺少的</translation>
    </message>
    <message>
        <source>Queue %1 missing</source>
        <translation>将缺少的 %1 个加入队列</translation>
    </message>
    <message>
        <source>Still needed: %1. Choose it in the form of a new run.</source>
        <translation>还需要：%1。请在新建运行的表单中选择。</translation>
    </message>
    <message>
        <source>Every cell has its run, or one that waits.</source>
        <translation>每个单元格都有运行，或有正在排队的运行。</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺少 %1 个</translation>
    </message>
    <message>
        <source>, about %1</source>
        <translation>，约 %1</translation>
    </message>
    <message>
        <source> without %1 that no finished run is like</source>
        <translation> (不含没有同类已完成运行的 %1 个)</translation>
    </message>
    <message>
        <source>; how long is known once a like run has finished</source>
        <translation>；有同类运行完成后才知道时长</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NegativeDetail</name>
    <message>
        <source>not judged: the final layers learn from it</source>
        <translation>未判定：它用于最终层的学习</translation>
    </message>
    <message>
        <source>not judged: the loss had a common base</source>
        <translation>未判定：损失使用统一的底数</translation>
    </message>
    <message>
        <source>not judged: it was not in the loss</source>
        <translation>未判定：未计入损失</translation>
    </message>
    <message>
        <source>Generated beside the offline negative</source>
        <translation>生成的回答与离线负例对照</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Offline negative</source>
        <translation>离线负例</translation>
    </message>
    <message>
        <source>The layer</source>
        <translation>该层</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Worth learning from: goes into the patch (Shift+K)</source>
        <translation>值得学习：进入补丁 (Shift+K)</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Never to be learned from, such as a right answer taken for wrong (Shift+B)</source>
        <translation>绝不用于学习，例如被当作错误的正确回答 (Shift+B)</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Takes the place of the offline negative in the patched data (Shift+P)</source>
        <translation>在打过补丁的数据中代替离线负例 (Shift+P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>As if nobody had decided (Shift+U)</source>
        <translation>恢复为未做决定 (Shift+U)</translation>
    </message>
    <message>
        <source>%1 the selected wrong answers</source>
        <translation>%1所选的错误回答</translation>
    </message>
    <message>
        <source>Select a wrong answer to see it beside its reference.</source>
        <translation>选择一个错误回答，与其参考对照查看。</translation>
    </message>
    <message>
        <source>%1: s of class 1 was %2</source>
        <translation>%1：类别 1 的 s 为 %2</translation>
    </message>
    <message>
        <source>epoch %1, step %2, model of step %4 · %3</source>
        <translation>第 %1 轮，第 %2 步，第 %4 步的模型 · %3</translation>
    </message>
    <message>
        <source>used in the loss</source>
        <translation>已用于损失</translation>
    </message>
    <message>
        <source>kept for the next layer, the offline negative was used</source>
        <translation>留给下一层，损失使用的是离线负例</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourModel</name>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>out of distribution</source>
        <translation>分布外</translation>
    </message>
    <message>
        <source>its text is not stored</source>
        <translation>其文本未存储</translation>
    </message>
    <message>
        <source>a wrong answer in place of: %1</source>
        <translation>错误回答，代替：%1</translation>
    </message>
    <message>
        <source>Labelled and called as the answer is called: it counts for q</source>
        <translation>标签和预测都与该回答的预测相同：计入 q</translation>
    </message>
    <message>
        <source>It differs, and ends the row that makes q</source>
        <translation>与之不同，终止 q 的连续计数</translation>
    </message>
    <message>
        <source>neighbour %1, agrees</source>
        <translation>近邻 %1，一致</translation>
    </message>
    <message>
        <source>neighbour %1, ends the row</source>
        <translation>近邻 %1，终止计数</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Training document</source>
        <translation>训练文档</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>判为</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>By distance; ● agrees and counts for q, ○ ends the row</source>
        <translation>按距离；● 一致并计入 q，○ 终止计数</translation>
    </message>
    <message>
        <source>Of the half of the training data that the layer searches</source>
        <translation>来自该层所检索的那半份训练数据</translation>
    </message>
    <message>
        <source>Whether the text that the layer keeps of it is a right answer</source>
        <translation>该层所存的文本是否为正确回答</translation>
    </message>
    <message>
        <source>What the layer predicts of that text</source>
        <translation>该层对此文本的预测</translation>
    </message>
    <message>
        <source>Between its features and the answer&apos;s</source>
        <translation>其特征与该回答的特征之间</translation>
    </message>
    <message>
        <source>The document&apos;s right answer</source>
        <translation>该文档的正确回答</translation>
    </message>
</context>
<context>
    <name>sdm::ui::NeighbourTable</name>
    <message>
        <source>Neighbours among the training documents</source>
        <translation>训练文档中的近邻</translation>
    </message>
    <message>
        <source>Ctrl+C copies the list</source>
        <translation>Ctrl+C 复制列表</translation>
    </message>
</context>
<context>
    <name>sdm::ui::OffendersPanel</name>
    <message>
        <source>epoch %1: wrong</source>
        <translation>第 %1 轮：错误</translation>
    </message>
    <message>
        <source>epoch %1: wrong, %2 (s of class 1 %3)</source>
        <translation>第 %1 轮：错误，%2 (类别 1 的 s 为 %3)</translation>
    </message>
    <message>
        <source>Documents that stay wrong</source>
        <translation>屡错的文档</translation>
    </message>
    <message>
        <source>wrong in </source>
        <translation>至少 </translation>
    </message>
    <message>
        <source> epochs or more</source>
        <translation> 轮出错</translation>
    </message>
    <message>
        <source>Least number of epochs with a wrong answer</source>
        <translation>最少出错轮次</translation>
    </message>
    <message>
        <source>In how many epochs an answer to the document was wrong</source>
        <translation>该文档的回答在多少轮中出错</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>各轮情况</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Newest wrong answer</source>
        <translation>最新的错误回答</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>✕ a wrong answer, · none: it was right, or none was generated. The first sign is the first epoch.</source>
        <translation>✕ 为错误回答，· 为没有：回答正确，或未生成。第一个符号对应第一轮。</translation>
    </message>
    <message>
        <source>Enter or a double click shows the answers to the document</source>
        <translation>按 Enter 或双击显示该文档的回答</translation>
    </message>
    <message>
        <source>The documents that stay wrong cannot be read.</source>
        <translation>无法读取屡错的文档。</translation>
    </message>
    <message>
        <source>No document of this run had a wrong answer in %1 epochs.</source>
        <translation>此运行没有文档出错达 %1 轮。</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 个文档</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PhaseStrip</name>
    <message>
        <source>prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>train layer</source>
        <translation>训练层</translation>
    </message>
    <message>
        <source>validation layer</source>
        <translation>验证层</translation>
    </message>
    <message>
        <source>monitoring layer</source>
        <translation>监测层</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>fine-tune</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>validate</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>final layers</source>
        <translation>最终层</translation>
    </message>
    <message>
        <source>evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Phases of the run</source>
        <translation>运行的阶段</translation>
    </message>
    <message>
        <source>now: %1, epoch %2</source>
        <translation>当前：%1，第 %2 轮</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>nothing has run yet</source>
        <translation>尚未运行任何阶段</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>%1
epoch %2, %3</source>
        <translation>%1
第 %2 轮，%3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotPanel</name>
    <message>
        <source>Back to live</source>
        <translation>回到实时</translation>
    </message>
    <message>
        <source>Fit the plot and follow new points again (Home)</source>
        <translation>自适应缩放并重新跟随新数据点 (Home)</translation>
    </message>
    <message>
        <source>%1: plot menu</source>
        <translation>%1：图的菜单</translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation>自适应缩放并跟随</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y 轴取对数</translation>
    </message>
    <message>
        <source>Keep the range of y</source>
        <translation>固定 y 轴范围</translation>
    </message>
    <message>
        <source>Note at this step…</source>
        <translation>在此步加备注…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>显示数据</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot;</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Could not write %1. Check space and permissions.</source>
        <translation>无法写入 %1。请检查磁盘空间和权限。</translation>
    </message>
    <message>
        <source>Choose steps…</source>
        <translation>选择步范围…</translation>
    </message>
    <message>
        <source>Or drag on the x axis, or with Shift in the plot</source>
        <translation>也可在 x 轴上拖动，或在图中按住 Shift 拖动</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>在单独的窗口中显示</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PlotWindow</name>
    <message>
        <source>In a window of its own.</source>
        <translation>已在单独的窗口中显示。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>收回：%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::PreflightPanel</name>
    <message>
        <source>Pre-flight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Still to settle: %1</source>
        <translation>有待解决：%1</translation>
    </message>
    <message>
        <source>Ready · warnings: %1</source>
        <translation>就绪 · 警告：%1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>right</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Go to the setting</source>
        <translation>转到该设置</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到：%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeColumn</name>
    <message>
        <source>%1: run</source>
        <translation>%1：运行</translation>
    </message>
    <message>
        <source>Whose checkpoint answers, and whose first final layer judges</source>
        <translation>由哪个运行的检查点回答，并由其第一个最终层判定</translation>
    </message>
    <message>
        <source>%1: checkpoint</source>
        <translation>%1：检查点</translation>
    </message>
    <message>
        <source>Which of its checkpoints answers</source>
        <translation>由其中哪个检查点回答</translation>
    </message>
    <message>
        <source>%1: answer</source>
        <translation>%1：回答</translation>
    </message>
    <message>
        <source>The answer appears here while it is written.</source>
        <translation>回答会在生成过程中显示在这里。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Best checkpoint</source>
        <translation>最佳检查点</translation>
    </message>
    <message>
        <source>Step %1, the best</source>
        <translation>第 %1 步，最佳</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>This run has no final layer yet: nothing could judge an answer.</source>
        <translation>此运行还没有最终层：无法判定回答。</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Answering…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>The engine gave no answer.</source>
        <translation>引擎没有给出回答。</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>没有回答：%1</translation>
    </message>
    <message>
        <source>%1, answered in %2</source>
        <translation>%1，回答用时 %2</translation>
    </message>
    <message>
        <source> · the layer was made from step %1: of this checkpoint its verdict says little</source>
        <translation> · 该层由第 %1 步建立：对于此检查点，其判定没有多大意义</translation>
    </message>
    <message>
        <source> · cut at the generation&apos;s limit</source>
        <translation> · 在生成上限处截断</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbeModel</name>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProbePage</name>
    <message>
        <source>No run to ask</source>
        <translation>没有可提问的运行</translation>
    </message>
    <message>
        <source>A finished run has a checkpoint that answers and a layer that judges.</source>
        <translation>已完成的运行有可回答的检查点和可判定的层。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>The history is not kept: %1</source>
        <translation>历史记录未保存：%1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What a person asks, as the documents of the run ask it. Ctrl+Return asks.</source>
        <translation>要问的内容，写法与该运行的文档相同。按 Ctrl+Return 提问。</translation>
    </message>
    <message>
        <source>Answer and judge it, on the processor (Ctrl+Return)</source>
        <translation>在处理器上回答并判定 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Give up the answer that is being written</source>
        <translation>放弃正在生成的回答</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>以往提问</translation>
    </message>
    <message>
        <source>In probes.jsonl of the project. A row shows its answer again.</source>
        <translation>保存在项目的 probes.jsonl 中。选择一行可再次显示其回答。</translation>
    </message>
    <message>
        <source>Prompts that were asked before</source>
        <translation>以往提问的提示词</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ProblemLine</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>重试：%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueryLine</name>
    <message>
        <source>Conditions with and, or, not: state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2. Ctrl+Space says what may stand here</source>
        <translation>用 and、or、not 组合条件：state:running, tag:paper, is:starred, seed=3, hr.test &gt; 0.6, min(eval/loss) &lt; 0.2。按 Ctrl+Space 查看这里可以写什么</translation>
    </message>
    <message>
        <source>The filter ends early: expected %1.</source>
        <translation>筛选条件不完整：此处应为 %1。</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>此处应为 %1。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueDock</name>
    <message>
        <source>No run waits.</source>
        <translation>没有运行在等待。</translation>
    </message>
    <message>
        <source>Put runs here with Queue in the form of a new run, or fill a matrix of ablations and seeds.</source>
        <translation>在新建运行的表单中用“加入队列”将运行放到这里，或填充消融与随机种子的矩阵。</translation>
    </message>
    <message>
        <source>Let it wait for</source>
        <translation>设定等待对象</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>矩阵…</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>启动队列</translation>
    </message>
    <message>
        <source>Runs begin one after the other, and go on if this window is closed</source>
        <translation>运行依次开始，关闭此窗口后仍会继续</translation>
    </message>
    <message>
        <source>Stop the queue</source>
        <translation>停止队列</translation>
    </message>
    <message>
        <source>The run at work stops after its next checkpoint; the others stay here</source>
        <translation>当前运行在下一个检查点后停止；其余的留在这里</translation>
    </message>
    <message>
        <source>Ablations times seeds: which runs there are, and the missing ones into the queue</source>
        <translation>消融乘以随机种子：显示已有哪些运行，并将缺少的加入队列</translation>
    </message>
    <message>
        <source>Time that the queue will take</source>
        <translation>队列所需的时间</translation>
    </message>
    <message>
        <source>Queue of runs</source>
        <translation>运行队列</translation>
    </message>
    <message>
        <source>Drag runs that wait to another place, or move them with Alt+Up and Alt+Down</source>
        <translation>将等待中的运行拖到其他位置，或用 Alt+Up 和 Alt+Down 移动</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>打开该运行</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>移到最后</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>The queue cannot be read.</source>
        <translation>无法读取队列。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>sdm::ui::QueueModel</name>
    <message>
        <source>%1 (smoke test)</source>
        <translation>%1 (冒烟测试)</translation>
    </message>
    <message>
        <source>Settings of another version</source>
        <translation>其他版本的设置</translation>
    </message>
    <message>
        <source>Its run is not in the store</source>
        <translation>其运行不在存储中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Held up</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Could not begin: %1</source>
        <translation>无法开始：%1</translation>
    </message>
    <message>
        <source>%1, which could not begin</source>
        <translation>%1 (未能开始)</translation>
    </message>
    <message>
        <source>%1, which was taken out of the queue</source>
        <translation>%1 (已移出队列)</translation>
    </message>
    <message>
        <source>%1, which is not in this project</source>
        <translation>%1 (不在此项目中)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>After</source>
        <translation>等待对象</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有运行在等待。</translation>
    </message>
    <message>
        <source>1 run to go</source>
        <translation>还有 1 个运行</translation>
    </message>
    <message>
        <source>%1 runs to go</source>
        <translation>还有 %1 个运行</translation>
    </message>
    <message>
        <source>%1; how long is known once a like run has finished.</source>
        <translation>%1；有同类运行完成后才知道时长。</translation>
    </message>
    <message>
        <source>%1, about %2.</source>
        <translation>%1，约 %2。</translation>
    </message>
    <message>
        <source>%1, about %2 without %3 that no finished run is like.</source>
        <translation>%1，约 %2 (不含没有同类已完成运行的 %3 个)。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RangeFacet</name>
    <message>
        <source>Drag the ends, or ← and → for the lower end, Shift+← and Shift+→ for the upper one, Home for all</source>
        <translation>拖动两端，或用 ← 和 → 调整下端，Shift+← 和 Shift+→ 调整上端，Home 恢复全部</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1：全部</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1：%2～%3</translation>
    </message>
    <message>
        <source>the least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>the greatest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>%1 的范围</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RecentList</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityPage</name>
    <message>
        <source>Show the run as it goes</source>
        <translation>查看运行进展</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>正在读取回答…</translation>
    </message>
    <message>
        <source>Bins of the reliability diagram</source>
        <translation>可靠性图的分箱</translation>
    </message>
    <message>
        <source>equal width</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>equal count</source>
        <translation>等频</translation>
    </message>
    <message>
        <source>Answers of the reliability diagram</source>
        <translation>可靠性图的回答</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>全部回答</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>区域内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>区域外</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>Start one, or open one from the Runs page.</source>
        <translation>请启动一个运行，或从“运行”页面打开一个。</translation>
    </message>
    <message>
        <source>No evaluation yet</source>
        <translation>还没有评估</translation>
    </message>
    <message>
        <source>The first answers are judged later in the run (now at step %1). They appear here by themselves.</source>
        <translation>首批回答在运行稍后阶段判定 (现在是第 %1 步)。届时会自动显示在这里。</translation>
    </message>
    <message>
        <source>%1 has judged no answers</source>
        <translation>%1 没有判定任何回答</translation>
    </message>
    <message>
        <source>It ended before its first evaluation. Resume it to have one.</source>
        <translation>它在第一次评估之前就结束了。恢复运行后才会有评估。</translation>
    </message>
    <message>
        <source>It has no evaluation with a layer.</source>
        <translation>它没有带层的评估。</translation>
    </message>
    <message>
        <source>%1. Below α is said only where the 95 % interval lies below it and %2 answers are behind it.</source>
        <translation>%1。只有 95% 区间低于 α 且至少有 %2 个回答时，才会标为“低于 α”。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>All answers are rejected (R): none reaches the region. On shifted data this is the right answer.</source>
        <translation>全部回答均被拒绝 (R)：没有一个进入区域。对于偏移的数据，这是正确的结果。</translation>
    </message>
    <message>
        <source>All answers are rejected (R). This is the correct answer when no region reaches α = %1.</source>
        <translation>全部回答均被拒绝 (R)。没有区域达到 α = %1 时，这是正确的结果。</translation>
    </message>
    <message>
        <source>%1 Reasons: %2.</source>
        <translation>%1原因：%2。</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>无法读取回答。</translation>
    </message>
    <message>
        <source>The answers cannot be drawn.</source>
        <translation>无法绘制回答。</translation>
    </message>
    <message>
        <source>Only final layers keep their calibration points: choose one to see another α.</source>
        <translation>只有最终层保留校准点：请选择一个最终层以查看其他 α。</translation>
    </message>
    <message>
        <source>There is no preview of this layer: %1</source>
        <translation>此层没有预览：%1</translation>
    </message>
    <message>
        <source>The other layers cannot be read.</source>
        <translation>无法读取其他层。</translation>
    </message>
    <message>
        <source>The layers over the run cannot be read.</source>
        <translation>无法读取运行过程中的层。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReliabilityTab</name>
    <message>
        <source>Same axes</source>
        <translation>相同坐标轴</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>绘制内容</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Every pane over the same range, so that heights can be compared</source>
        <translation>各图使用相同的范围，以便比较高度</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>正在读取回答…</translation>
    </message>
    <message>
        <source>The first four runs, by their first final layer</source>
        <translation>前四个运行，按各自的第一个最终层</translation>
    </message>
    <message>
        <source>The answers cannot be read.</source>
        <translation>无法读取回答。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RepetitionTab</name>
    <message>
        <source>Bit for bit</source>
        <translation>逐位对照</translation>
    </message>
    <message>
        <source>Reading both runs…</source>
        <translation>正在读取两个运行…</translation>
    </message>
    <message>
        <source>All that both runs stored, but for times, speed and memory. The first run chosen above is held against the second.</source>
        <translation>两个运行都存储的全部内容，时间、速度和内存除外。将上方所选的第一个运行与第二个对照。</translation>
    </message>
    <message>
        <source>Results of both runs</source>
        <translation>两个运行的结果</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>无法比较这些运行。</translation>
    </message>
    <message>
        <source>%1 is %2 again: all %3 results are equal bit for bit</source>
        <translation>%1 重现了 %2：全部 %3 个结果逐位相同</translation>
    </message>
    <message>
        <source>%1 against %2: %3 of %4 results are equal bit for bit</source>
        <translation>%1 与 %2 对照：%4 个结果中 %3 个逐位相同</translation>
    </message>
    <message>
        <source>Engine, device, threads, inputs and settings were the same.</source>
        <translation>引擎、设备、线程、输入和设置均相同。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ReportTableModel</name>
    <message>
        <source>%1 [%2, %3]</source>
        <translation>%1 [%2, %3]</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ResourcesDock</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disk, this run</source>
        <translation>磁盘，本运行</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Processors at work, of the machine and of the run, over the last ten minutes.</source>
        <translation>最近十分钟整机和本运行的处理器使用情况。</translation>
    </message>
    <message>
        <source>Memory in use, of the machine and of the run, over the last ten minutes.</source>
        <translation>最近十分钟整机和本运行的内存使用情况。</translation>
    </message>
    <message>
        <source>What the run reads and writes in a second, over the last ten minutes.</source>
        <translation>最近十分钟本运行每秒的读写量。</translation>
    </message>
    <message>
        <source>How busy the GPUs are and how full their memory, over the last ten minutes.</source>
        <translation>最近十分钟 GPU 的占用率和显存使用情况。</translation>
    </message>
    <message>
        <source>No run is at work on this machine.</source>
        <translation>本机上没有正在进行的运行。</translation>
    </message>
    <message>
        <source>The run is process %1.</source>
        <translation>该运行是进程 %1。</translation>
    </message>
    <message>
        <source>No run is at work on this machine, or the system does not say which process it is.</source>
        <translation>本机上没有正在进行的运行，或系统未说明它是哪个进程。</translation>
    </message>
    <message>
        <source>%1 nvidia-smi tells of no GPU.</source>
        <translation>%1nvidia-smi 未报告任何 GPU。</translation>
    </message>
    <message>
        <source>%1 No NVIDIA GPU is known here: there is no nvidia-smi.</source>
        <translation>%1此处未发现 NVIDIA GPU：没有 nvidia-smi。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunActions</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare with the baseline</source>
        <translation>与基线比较</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>设为基线</translation>
    </message>
    <message>
        <source>New run like this…</source>
        <translation>新建同类运行…</translation>
    </message>
    <message>
        <source>Matrix of ablations and seeds…</source>
        <translation>消融与随机种子的矩阵…</translation>
    </message>
    <message>
        <source>Resume from the last checkpoint</source>
        <translation>从上一个检查点恢复</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>在下一个检查点后停止</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签词…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复到列表</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Show in files</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy configuration</source>
        <translation>复制配置</translation>
    </message>
    <message>
        <source>No baseline any more</source>
        <translation>不再作为基线</translation>
    </message>
    <message>
        <source>Compare these %1</source>
        <translation>比较这 %1 个</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>%1 的标签词</translation>
    </message>
    <message>
        <source>Tag %1 runs</source>
        <translation>%1 个运行的标签词</translation>
    </message>
    <message>
        <source>The tag %1.</source>
        <translation>标签词%1。</translation>
    </message>
    <message>
        <source>Group of %1</source>
        <translation>%1 的分组</translation>
    </message>
    <message>
        <source>Group of %1 runs</source>
        <translation>%1 个运行的分组</translation>
    </message>
    <message>
        <source>The group %1.</source>
        <translation>分组%1。</translation>
    </message>
    <message>
        <source>The run&apos;s configuration cannot be read: %1</source>
        <translation>无法读取该运行的配置：%1</translation>
    </message>
    <message>
        <source>Run again exactly</source>
        <translation>原样重新运行</translation>
    </message>
    <message>
        <source>Save as a bundle…</source>
        <translation>另存为运行包…</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunChips</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>移出 %1</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>移出 (Delete)</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1，基线</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1，运行 %2</translation>
    </message>
    <message>
        <source>%1
Drag, or Ctrl+Left and Ctrl+Right, to another place; Ctrl+Home makes it the baseline</source>
        <translation>%1
拖动，或用 Ctrl+Left 和 Ctrl+Right 移到其他位置；Ctrl+Home 将其设为基线</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunComposer</name>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置的分组</translation>
    </message>
    <message>
        <source>Configuration as JSON</source>
        <translation>JSON 格式的配置</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <source>Config (JSON)</source>
        <translation>配置 (JSON)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>第一个批次</translation>
    </message>
    <message>
        <source>The run in other forms</source>
        <translation>该运行的其他形式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what the tab shows</source>
        <translation>复制标签页显示的内容</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Back to the preset, all changes dropped</source>
        <translation>回到预设，放弃所有更改</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>矩阵…</translation>
    </message>
    <message>
        <source>These settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>以这些设置乘以预设和随机种子：显示已有哪些运行，并将缺少的加入队列</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>冒烟测试</translation>
    </message>
    <message>
        <source>Every phase once or twice within minutes: 20 steps over 50 documents of each set. Its numbers stand for nothing; it shows that all works, and how long each phase takes.</source>
        <translation>几分钟内将每个阶段执行一两次：每个数据集 50 个文档，共 20 步。其数字没有意义；它用于确认一切正常，以及每个阶段需要多久。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start the run (Ctrl+Enter)</source>
        <translation>启动该运行 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(空)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>the preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>No setting differs from %1.</source>
        <translation>没有与“%1”不同的设置。</translation>
    </message>
    <message>
        <source>Other than %1:</source>
        <translation>与“%1”不同的设置：</translation>
    </message>
    <message>
        <source>New run like %1</source>
        <translation>新建与 %1 同类的运行</translation>
    </message>
    <message>
        <source>%1, unchanged</source>
        <translation>%1，未更改</translation>
    </message>
    <message>
        <source>%1 · changed: %2</source>
        <translation>%1 · 已更改：%2</translation>
    </message>
    <message>
        <source>%1 · still needed: %2</source>
        <translation>%1 · 还需要：%2</translation>
    </message>
    <message>
        <source>Goes into the queue as soon as pre-flight has answered</source>
        <translation>预检有结果后立即加入队列</translation>
    </message>
    <message>
        <source>Starts as soon as pre-flight has answered</source>
        <translation>预检有结果后立即启动</translation>
    </message>
    <message>
        <source>Start the test</source>
        <translation>启动测试</translation>
    </message>
    <message>
        <source>Waits for pre-flight. Ctrl+Enter starts the run as soon as it has answered.</source>
        <translation>等待预检。按 Ctrl+Enter 可在预检有结果后立即启动运行。</translation>
    </message>
    <message>
        <source>Waits for pre-flight.</source>
        <translation>等待预检。</translation>
    </message>
    <message>
        <source>Behind the runs that wait for their turn (Ctrl+Shift+Enter)</source>
        <translation>排在其他等待的运行之后 (Ctrl+Shift+Enter)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunFilterBar</name>
    <message>
        <source>No headings</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Headings: group</source>
        <translation>标题：分组</translation>
    </message>
    <message>
        <source>Headings: ablation</source>
        <translation>标题：消融</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Runs under headings, with the spread over the seeds below each</source>
        <translation>将运行归入各标题之下，并在其下显示随机种子间的离散程度</translation>
    </message>
    <message>
        <source>Filter: words, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</source>
        <translation>筛选：词, tag:paper, state:running, hr.test &gt; 0.6 and not is:starred</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs at hand</source>
        <translation>列表中的运行</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Runs put aside</source>
        <translation>搁置的运行</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Runs thrown away; nothing is deleted until the trash is emptied</source>
        <translation>已丢弃的运行；清空回收站之前不会删除任何内容</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行数：%1</translation>
    </message>
    <message>
        <source>Runs: %1 of %2</source>
        <translation>运行数：%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunInspector</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The selected run</source>
        <translation>所选运行</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on the run</source>
        <translation>运行的备注</translation>
    </message>
    <message>
        <source>What you want to know of this run later. Saved as you write.</source>
        <translation>记下以后需要知道的关于此运行的内容。输入时自动保存。</translation>
    </message>
    <message>
        <source>Not saved: the note %1.</source>
        <translation>未保存：备注%1。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>What it was made with</source>
        <translation>运行环境与来源</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Checkpoints of the run</source>
        <translation>运行的检查点</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>None is on disk.</source>
        <translation>磁盘上没有检查点。</translation>
    </message>
    <message>
        <source>Resume from step %1</source>
        <translation>从第 %1 步恢复</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>未选择运行</translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3</source>
        <translation>%1 · %2 线程 · %3</translation>
    </message>
    <message>
        <source>engine %1 · LibTorch %2</source>
        <translation>引擎 %1 · LibTorch %2</translation>
    </message>
    <message>
        <source>engine %1</source>
        <translation>引擎 %1</translation>
    </message>
    <message>
        <source>removed with the trash</source>
        <translation>已随回收站清空而删除</translation>
    </message>
    <message>
        <source>Time in each phase, over all epochs</source>
        <translation>各阶段用时，所有轮次合计</translation>
    </message>
    <message>
        <source>SHA-256 of the configuration, its beginning</source>
        <translation>配置的 SHA-256，开头部分</translation>
    </message>
    <message>
        <source>They could not be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>恢复运行</translation>
    </message>
    <message>
        <source>best model</source>
        <translation>最佳模型</translation>
    </message>
    <message>
        <source>results on %1</source>
        <translation>%1 的结果</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunNameDelegate</name>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunPicker</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The first is the baseline the others are read against.</source>
        <translation>第一个是基线，其他运行以它为参照。</translation>
    </message>
    <message>
        <source>Matrix…</source>
        <translation>矩阵…</translation>
    </message>
    <message>
        <source>The first run&apos;s settings times presets and seeds: which runs there are, and the missing ones into the queue</source>
        <translation>以第一个运行的设置乘以预设和随机种子：显示已有哪些运行，并将缺少的加入队列</translation>
    </message>
    <message>
        <source>Filter: words, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</source>
        <translation>筛选：词, preset:sdm_cm, hr.test &gt; 0.6, tag:paper, not state:failed</translation>
    </message>
    <message>
        <source>Filter runs to compare</source>
        <translation>筛选要比较的运行</translation>
    </message>
    <message>
        <source>The language of the Runs page (Ctrl+F)</source>
        <translation>与“运行”页面相同的语法 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Runs to compare</source>
        <translation>要比较的运行</translation>
    </message>
    <message>
        <source>Put the list away</source>
        <translation>收起列表</translation>
    </message>
    <message>
        <source>List all runs, with a filter (Ctrl+F)</source>
        <translation>列出所有运行，可筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>expected %1 at character %2</source>
        <translation>第 %2 个字符处应为 %1</translation>
    </message>
    <message>
        <source>The runs could not be filtered: %1</source>
        <translation>无法筛选运行：%1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Choose runs (%1 of %2)</source>
        <translation>选择运行 (%1 / %2)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, baseline</source>
        <translation>%1，基线</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无分组</translation>
    </message>
    <message>
        <source>%1 · 1 run</source>
        <translation>%1 · 1 个运行</translation>
    </message>
    <message>
        <source>%1 · %2 runs</source>
        <translation>%1 · %2 个运行</translation>
    </message>
    <message>
        <source>Median of %1 runs, and the lowest and highest of them</source>
        <translation>%1 个运行的中位数，及其最低值和最高值</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunningStrip</name>
    <message>
        <source>Watch</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop after the next checkpoint</source>
        <translation>在下一个检查点后停止</translation>
    </message>
    <message>
        <source>Stop now: loses the steps since the last checkpoint</source>
        <translation>立即停止：会丢失上一个检查点之后的步</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · 已用 %1</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>还没有运行。</translation>
    </message>
    <message>
        <source>Start one, or watch a small model learn in a minute or two.</source>
        <translation>启动一个运行，或花一两分钟看一个小模型学习。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建运行</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns there are: facts of a run, and metrics with the value meant</source>
        <translation>有哪些列：运行的信息，以及指标和所取的值</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter, headings and columns under a name</source>
        <translation>以名称保存的筛选、标题和列</translation>
    </message>
    <message>
        <source>No run matches the filter.</source>
        <translation>没有符合筛选条件的运行。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Del moves chosen runs here. Nothing is deleted by that.</source>
        <translation>按 Del 将所选运行移到这里。这不会删除任何内容。</translation>
    </message>
    <message>
        <source>No run is archived.</source>
        <translation>没有已归档的运行。</translation>
    </message>
    <message>
        <source>A puts chosen runs aside, without a trace in the list.</source>
        <translation>按 A 将所选运行搁置，列表中不再出现。</translation>
    </message>
    <message>
        <source>No run is at hand.</source>
        <translation>列表中没有运行。</translation>
    </message>
    <message>
        <source>All runs of this project are archived or in the trash.</source>
        <translation>此项目的所有运行都已归档或在回收站中。</translation>
    </message>
    <message>
        <source>The name %1.</source>
        <translation>名称%1。</translation>
    </message>
    <message>
        <source>The runs could not be searched: %1</source>
        <translation>无法搜索运行：%1</translation>
    </message>
    <message>
        <source>The metrics could not be read: %1</source>
        <translation>无法读取指标：%1</translation>
    </message>
    <message>
        <source>The courses could not be read: %1</source>
        <translation>无法读取走势：%1</translation>
    </message>
    <message>
        <source>HR share in-distribution over the evaluations, %1</source>
        <translation>各次评估的 HR 占比，分布内，%1</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>占用磁盘 %1</translation>
    </message>
    <message>
        <source>The sizes could not be read: %1</source>
        <translation>无法读取大小：%1</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of this filter with its headings and columns:</source>
        <translation>此筛选连同其标题和列的名称：</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存此视图…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ScatterPanel</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>label not known</source>
        <translation>标签未知</translation>
    </message>
    <message>
        <source>%1 (1 − s: %2)</source>
        <translation>%1 (1 − s：%2)</translation>
    </message>
    <message>
        <source>%1: predicted %2, label %3, %4
s %5 · q′ %6
%7 · %8</source>
        <translation>%1：预测 %2，标签 %3，%4
s %5 · q′ %6
%7 · %8</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>q′ as log₂(1 + q′)</source>
        <translation>q′ 显示为 log₂(1 + q′)</translation>
    </message>
    <message>
        <source>Drag encloses answers</source>
        <translation>拖动可圈选回答</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>y = 0</source>
        <translation>y = 0</translation>
    </message>
    <message>
        <source>y = 1</source>
        <translation>y = 1</translation>
    </message>
    <message>
        <source>Answers whose true label is %1 (%2)</source>
        <translation>真实标签为 %1 的回答 (%2)</translation>
    </message>
    <message>
        <source>Answers of every label (%1)</source>
        <translation>所有标签的回答 (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, label %2, predicted %3, %4</source>
        <translation>%1，标签 %2，预测 %3，%4</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SchemaForm</name>
    <message>
        <source>No setting mentions this.</source>
        <translation>没有提到它的设置。</translation>
    </message>
    <message>
        <source>Search settings (Ctrl+F)</source>
        <translation>搜索设置 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>What the paper varies</source>
        <translation>论文中改变过的设置</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>What most runs change</source>
        <translation>多数运行会改动的设置</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every setting there is</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>How many settings to show</source>
        <translation>显示多少设置</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>The rows of the paper&apos;s tables, and preference training. Choosing one keeps what you changed by hand.</source>
        <translation>论文表格中的各行，以及偏好训练。选择预设会保留手动更改的内容。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeedBar</name>
    <message>
        <source>Seeds</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>每个运行单独绘制</translation>
    </message>
    <message>
        <source>Mean of the seeds</source>
        <translation>各随机种子的平均值</translation>
    </message>
    <message>
        <source>Median of the seeds</source>
        <translation>各随机种子的中位数</translation>
    </message>
    <message>
        <source>How runs of the same settings are drawn</source>
        <translation>设置相同的运行如何绘制</translation>
    </message>
    <message>
        <source>Runs that differ by their seed alone as one line with a band. With one or two of them each is drawn.</source>
        <translation>仅随机种子不同的运行绘制为一条带色带的线。只有一两个时逐个绘制。</translation>
    </message>
    <message>
        <source>Band: lowest to highest</source>
        <translation>色带：最低至最高</translation>
    </message>
    <message>
        <source>Band: mean ± standard deviation</source>
        <translation>色带：平均值 ± 标准差</translation>
    </message>
    <message>
        <source>Band: mean ± standard error</source>
        <translation>色带：平均值 ± 标准误</translation>
    </message>
    <message>
        <source>Band: 95 % interval of the mean</source>
        <translation>色带：平均值的 95% 区间</translation>
    </message>
    <message>
        <source>Band over the seeds</source>
        <translation>随机种子间的色带</translation>
    </message>
    <message>
        <source>Deviation: where another seed is likely to lie. Error and interval: how well the mean is known.</source>
        <translation>标准差：另一个随机种子可能落在哪里。标准误和区间：平均值的确定程度。</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SeriesTableWindow</name>
    <message>
        <source>Data of &quot;%1&quot;</source>
        <translation>“%1”的数据</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingEditor</name>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>浏览：%1</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行 (*.jsonl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingModel</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>运行环境</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>differs from the baseline&apos;s %1</source>
        <translation>与基线的 %1 不同</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (基线)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SettingRow</name>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置：%1</translation>
    </message>
    <message>
        <source>Key in the configuration and for --set</source>
        <translation>配置和 --set 中使用的键</translation>
    </message>
    <message>
        <source>Back to the preset: empty</source>
        <translation>恢复为预设：空</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s %1</source>
        <translation>恢复为预设的 %1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShareModel</name>
    <message>
        <source>one final layer</source>
        <translation>一个最终层</translation>
    </message>
    <message>
        <source>%1 final layers, %2 to %3</source>
        <translation>%1 个最终层，%2 至 %3</translation>
    </message>
    <message>
        <source>none judged</source>
        <translation>没有判定</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>尚未判定</translation>
    </message>
    <message>
        <source>%1 of %2: nothing inside; %3</source>
        <translation>%1，共 %2 个：区域内没有；%3</translation>
    </message>
    <message>
        <source>%1: %2 of %3 inside, accuracy inside %4, %5; %6</source>
        <translation>%1：%3 个中 %2 个在区域内，区域内准确率 %4，%5；%6</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>cannot be compared</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>not answered by both</source>
        <translation>并非两者都回答过</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The number and the disc are the first final layer&apos;s, every tick is a layer: how far another draw of its halves moves the share</source>
        <translation>数字和圆点属于第一个最终层，每条短线是一层：重新抽取其半份会使占比变动多少</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>against the baseline</source>
        <translation>与基线相比</translation>
    </message>
    <message>
        <source>HR share, %1 (shifted)</source>
        <translation>HR 占比，%1 (偏移)</translation>
    </message>
    <message>
        <source>HR share, %1</source>
        <translation>HR 占比，%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SharePanel</name>
    <message>
        <source>%1: %2, no known label</source>
        <translation>%1：%2，没有已知标签</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 predicted right (%5)</source>
        <translation>%1：%2，%4 个中 %3 个预测正确 (%5)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · acc %2</source>
        <translation>%1 · 准确率 %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>测试集</translation>
    </message>
</context>
<context>
    <name>sdm::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>sdm::ui::SlicePanel</name>
    <message>
        <source>Share in the region over training</source>
        <translation>区域内占比随训练变化</translation>
    </message>
    <message>
        <source>Slice to follow</source>
        <translation>要跟踪的切片</translation>
    </message>
    <message>
        <source>The filters of this page, or a slice that was saved</source>
        <translation>此页面的筛选条件，或已保存的切片</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Select a run: a slice is followed over its evaluations.</source>
        <translation>请选择一个运行：切片将随其各次评估跟踪。</translation>
    </message>
    <message>
        <source>The slice cannot be followed: %1</source>
        <translation>无法跟踪该切片：%1</translation>
    </message>
    <message>
        <source>these filters</source>
        <translation>这些筛选条件</translation>
    </message>
    <message>
        <source>None of the run&apos;s judged answers is in this slice.</source>
        <translation>该运行已判定的回答都不在此切片中。</translation>
    </message>
    <message>
        <source>The filters of this page</source>
        <translation>此页面的筛选条件</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlDock</name>
    <message>
        <source>Asking the store…</source>
        <translation>正在查询存储…</translation>
    </message>
    <message>
        <source>Saved queries; type a name to save this one</source>
        <translation>已保存的查询；输入名称可保存当前查询</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep this query under the name at the left</source>
        <translation>以左侧的名称保存此查询</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Forget the saved query</source>
        <translation>移除已保存的查询</translation>
    </message>
    <message>
        <source>SQL statement</source>
        <translation>SQL 语句</translation>
    </message>
    <message>
        <source>SELECT … (reading only; Ctrl+Enter runs it)</source>
        <translation>SELECT … (只读；Ctrl+Enter 执行)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>执行该语句 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run the statement</source>
        <translation>执行该语句</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Copy the result as Markdown</source>
        <translation>将结果复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy the result as TSV</source>
        <translation>将结果复制为 TSV</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>Type a name of its own for the query at the left first.</source>
        <translation>请先在左侧为查询输入一个名称。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more. Add a LIMIT or a WHERE to choose others. %2</source>
        <translation>前 %1 行；还有更多。加上 LIMIT 或 WHERE 可选择其他行。%2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 行，%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlQuery</name>
    <message>
        <source>SQL query</source>
        <translation>SQL 查询</translation>
    </message>
</context>
<context>
    <name>sdm::ui::SqlTableModel</name>
    <message>
        <source>nothing (NULL)</source>
        <translation>无 (NULL)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StatisticsTab</name>
    <message>
        <source>Against the baseline, document by document</source>
        <translation>与基线逐文档对照</translation>
    </message>
    <message>
        <source>Paired comparison</source>
        <translation>配对比较</translation>
    </message>
    <message>
        <source>Seeds and final layers</source>
        <translation>随机种子与最终层</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>Runs of the same settings stand in one row, whatever their seed. Mean ± standard deviation by the first final layer of each run; median [lowest, highest] over every final layer of every run.</source>
        <translation>设置相同的运行归为一行，不论随机种子。平均值 ± 标准差取各运行的第一个最终层；中位数 [最低, 最高] 取所有运行的所有最终层。</translation>
    </message>
    <message>
        <source>The runs cannot be compared.</source>
        <translation>无法比较这些运行。</translation>
    </message>
    <message>
        <source>Against %1, document by document</source>
        <translation>与 %1 逐文档对照</translation>
    </message>
    <message>
        <source>Comparing run %1 of %2…</source>
        <translation>正在比较第 %1 个运行，共 %2 个…</translation>
    </message>
    <message>
        <source>One run: nothing to hold it against</source>
        <translation>只有一个运行：没有可对照的运行</translation>
    </message>
    <message>
        <source>Choose a second run above. How far seeds and final layers move the share stands below.</source>
        <translation>请在上方选择第二个运行。随机种子和最终层使占比变动多少，见下方。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>sdm::ui::StepRangeDialog</name>
    <message>
        <source>Steps to look at</source>
        <translation>要查看的步</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>From step</source>
        <translation>起始步</translation>
    </message>
    <message>
        <source>To step</source>
        <translation>结束步</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TagsDelegate</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TasksDock</name>
    <message>
        <source>Nothing works in the background. Runs go on in processes of their own: see the Runs page.</source>
        <translation>后台没有任务。运行在各自的进程中进行：见“运行”页面。</translation>
    </message>
    <message>
        <source>Tasks in the background</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>For</source>
        <translation>已用时</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>取消 (Del)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TermLabel</name>
    <message>
        <source>What %1 means</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>More in the manual</source>
        <translation>手册中的详细说明</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>什么是</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TestSetsEditor</name>
    <message>
        <source>Add test sets…</source>
        <translation>添加测试集…</translation>
    </message>
    <message>
        <source>Choose JSONL files, or drop them here</source>
        <translation>选择 JSONL 文件，或拖放到这里</translation>
    </message>
    <message>
        <source>shifted</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the test set</source>
        <translation>测试集的名称</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of the test set</source>
        <translation>测试集的文件</translation>
    </message>
    <message>
        <source>Unlike the training data: a low HR share is right there</source>
        <translation>与训练数据不同：在那里 HR 占比低是正确的</translation>
    </message>
    <message>
        <source>Remove this test set</source>
        <translation>移除此测试集</translation>
    </message>
    <message>
        <source>Add test sets</source>
        <translation>添加测试集</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON 行 (*.jsonl);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>sdm::ui::TokenFlow</name>
    <message>
        <source>%1 tokens: %2 masked, %3 learnt</source>
        <translation>%1 个 token：%2 个被掩码，%3 个参与学习</translation>
    </message>
    <message>
        <source>Masked: %1. Learnt: %2</source>
        <translation>被掩码：%1。参与学习：%2</translation>
    </message>
    <message>
        <source>Token %1, masked: gives no loss</source>
        <translation>Token %1，被掩码：不计损失</translation>
    </message>
    <message>
        <source>Token %1, learnt</source>
        <translation>Token %1，参与学习</translation>
    </message>
</context>
<context>
    <name>sdm::ui::VerdictPathView</name>
    <message>
        <source>Path of the answer through the gates</source>
        <translation>回答经过各关卡的路径</translation>
    </message>
    <message>
        <source>stops here: %1</source>
        <translation>在此止步：%1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>admitted, wrong</source>
        <translation>已接纳，错误</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>已接纳</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>未接纳</translation>
    </message>
</context>
</TS>
