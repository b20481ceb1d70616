/** The words that few customers ever see, in Korean. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': '전화번호',
  'callback.window': '언제 전화드리면 될까요?',
  'callback.asap': '가능한 한 빨리',
  'callback.morning': '오전',
  'callback.afternoon': '오후',
  'callback.evening': '저녁',
  'callback.message': '전달되는 내용',
  'callback.hint': '전화번호와 함께 저희에게 전송돼요. 번호는 이 기기에 남지 않아요.',
  'callback.send': '전화 요청하기',
  'callback.sending': '보내는 중…',
  'callback.again': '다시 시도',
  'callback.missing': '저희가 전화드릴 번호를 적어 주세요.',
  'callback.wrong': '올바른 전화번호가 아니에요. 지역번호까지 적어 주세요(예: +1 555 555 0100).',
  'callback.failed': '전송되지 않았어요. 적으신 내용은 그대로 남아 있어요.',
  'callback.offline':
    '인터넷에 연결되어 있지 않아요. 다시 연결되면 자동으로 보내 드리니 이 화면을 열어 두세요.',

  'prompt.memory':
    '알맞은 때에 도움을 드리기 위한 일부 페이지의 방문 횟수와, 고객님이 닫으신 안내.',
  'memory.none': '없어요. 이 기기가 기억하는 문의가 없어요.',
  'memory.contacts.other':
    '문의 {count}건의 일시, 용건, 연락 방법, 결과. 적으신 글은 포함되지 않아요.',
  'memory.use': '고객님께 맞는 방법을 추천하는 데 쓰여요. 배운 내용은 이 기기에만 남아요.',
  'memory.reported':
    '고객님께 맞는 방법을 추천하는 데 쓰여요. 사이트에는 용건, 연락 방법, 결과만 전달되고, 고객님이 누구인지나 적으신 글은 전달되지 않아요. 브라우저에서 추적을 거부하셨다면 그마저도 전달되지 않아요.',
  'memory.forget': '이 기기가 배운 내용 지우기',
  'memory.forgotten': '지웠어요. 추천이 처음부터 다시 시작돼요.',
  'memory.visit': '머무시는 동안 추천이 바뀌지 않게 해 주는 숫자.',
  'memory.questions': '결과를 묻지 않기를 원하신다는 것.',
  'memory.unused': '예전에 쓰였지만 이제는 쓰이지 않는 정보.',
  'memory.stuck':
    '브라우저가 삭제를 허용하지 않았어요. 브라우저 설정에서 이 사이트의 데이터와 함께 지우실 수 있어요.',

  'needs.title': '어떤 방법이 편하세요?',
  'needs.noPhone': '전화를 쓸 수 없어요',
  'needs.writing': '글로 연락하는 게 좋아요',
  'needs.hearing': '듣기가 어려워요',
  'needs.speaking': '말하기가 어려워요',
  'needs.noTyping': '글자 입력이 어려워요',
  'needs.language': '상담받고 싶은 언어',
  'needs.anyLanguage': '모든 언어',
  'needs.serve': '이제 다음 방법만 추천해 드려요: {channels}.',
  'needs.none': '모든 조건에 맞는 방법은 없어요. 모든 방법이 목록에 그대로 남아 있어요.',
  'needs.private': '이 기기만 기억해요. 사이트에 알리지 않고, 학습에도 쓰지 않아요.',
  'needs.kept': '말씀해 주신 필요 사항(이 기기만 알고 있어요):',
};
