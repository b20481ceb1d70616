/** The words that few customers ever see, in Japanese. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'お客様の電話番号',
  'callback.window': 'ご都合のよい時間帯',
  'callback.asap': 'できるだけ早く',
  'callback.morning': '午前中',
  'callback.afternoon': '午後',
  'callback.evening': '夕方以降',
  'callback.message': '送信される内容',
  'callback.hint': '電話番号と一緒に送信されます。番号はこの端末に保存されません。',
  'callback.send': '折り返し電話を依頼する',
  'callback.sending': '送信中…',
  'callback.again': 'もう一度試す',
  'callback.missing': '折り返し先の電話番号をご入力ください。',
  'callback.wrong':
    '電話番号として認識できません。市外局番からご入力ください（例：+1 555 555 0100）。',
  'callback.failed': '送信できませんでした。ご入力の内容はそのまま残っています。',
  'callback.offline':
    'オフラインです。接続が戻りしだい自動で送信しますので、この画面を開いたままにしてください。',

  'prompt.memory':
    'ちょうどよいときにご案内するための、一部のページの訪問回数と、閉じられたご案内。',
  'memory.none': 'ありません。この端末にお問い合わせの記録はありません。',
  'memory.contacts.other':
    'お問い合わせ{count}件の日時、ご用件、連絡方法、結果。お書きになった文章は含みません。',
  'memory.use':
    'お客様に合った方法をおすすめするために使います。学んだことは、この端末の外には出ません。',
  'memory.reported':
    'お客様に合った方法をおすすめするために使います。サイトに伝わるのは、ご用件、連絡方法、結果だけです。お名前などの個人を特定する情報や、お書きになった文章は伝わりません。ブラウザーで追跡を拒否している場合は、何も伝わりません。',
  'memory.forget': 'この端末が学んだことを消去する',
  'memory.forgotten': '消去しました。おすすめは最初からやり直します。',
  'memory.visit': 'ご利用中におすすめが変わらないようにするための番号。',
  'memory.questions': '結果の質問を希望されないという設定。',
  'memory.unused': '以前の情報で、今は使われていないもの。',
  'memory.stuck':
    'ブラウザーの制限で消去できませんでした。ブラウザーの設定から、このサイトのデータと一緒に消去できます。',

  'needs.title': 'ご希望をお聞かせください',
  'needs.noPhone': '電話を使うのが難しいです',
  'needs.writing': '文字でやり取りしたいです',
  'needs.hearing': '聞き取るのが難しいです',
  'needs.speaking': '話すのが難しいです',
  'needs.noTyping': '文字を入力するのが難しいです',
  'needs.language': '対応をご希望の言語',
  'needs.anyLanguage': 'どの言語でもよい',
  'needs.serve': '今後は、次の方法だけをおすすめします：{channels}。',
  'needs.none': 'すべてのご希望に合う方法はありません。どの方法も一覧に残ります。',
  'needs.private': 'この端末だけが記憶します。サイトには伝わらず、学習にも使われません。',
  'needs.kept': 'お知らせいただいたご希望（この端末だけに記憶）：',
};
