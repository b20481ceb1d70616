/** The words that few customers ever see, in Turkish. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Telefon numaranız',
  'callback.window': 'Ne zaman arayalım?',
  'callback.asap': 'En kısa sürede',
  'callback.morning': 'Sabah',
  'callback.afternoon': 'Öğleden sonra',
  'callback.evening': 'Akşam',
  'callback.message': 'Bize iletilecekler',
  'callback.hint': 'Numaranızla birlikte bize gönderilir; bu cihaz numarayı saklamaz.',
  'callback.send': 'Beni arayın',
  'callback.sending': 'Gönderiliyor…',
  'callback.again': 'Tekrar dene',
  'callback.missing': 'Aramamızı istediğiniz numarayı yazın.',
  'callback.wrong': 'Bu bir telefon numarası değil. Alan koduyla yazın, örneğin +1 555 555 0100.',
  'callback.failed': 'Bu bize ulaşmadı. Yazdıklarınızın hepsi hâlâ burada.',
  'callback.offline':
    'Çevrimdışısınız. Yeniden bağlandığınızda kendiliğinden gönderilir; burayı açık bırakın.',

  'prompt.memory':
    'Doğru anda yardım önerebilmek için bazı sayfalara kaç kez geldiğiniz ve hangi önerileri kapattığınız.',
  'memory.none': 'Hiçbir şey. Bu cihaz hiçbir iletişimi hatırlamıyor.',
  'memory.contacts.one':
    'Bir iletişim: zamanı, konusu, hangi yolla olduğu ve nasıl sonuçlandığı. Yazdıklarınız hatırlanmaz.',
  'memory.contacts.other':
    '{count} iletişim: zamanı, konusu, hangi yolla olduğu ve nasıl sonuçlandığı. Yazdıklarınız hatırlanmaz.',
  'memory.use': 'Size yarayanı önermeye yardımcı olur. Öğrenilenler bu cihazda kalır.',
  'memory.reported':
    'Size yarayanı önermeye yardımcı olur. Siteye bir iletişimin konusu, yolu ve nasıl sonuçlandığı bildirilir; kim olduğunuz ve yazdıklarınız bildirilmez. Tarayıcınız izlenmemeyi istiyorsa bunlar bile bildirilmez.',
  'memory.forget': 'Bu cihazın öğrendiklerini unut',
  'memory.forgotten': 'Unutuldu. Öneriler baştan başlıyor.',
  'memory.visit': 'Siz buradayken önerilerin aynı kalmasını sağlayan bir sayı.',
  'memory.questions': 'Nasıl geçtiğinin sorulmasını istemediğiniz bilgisi.',
  'memory.unused': 'Artık kullanılmayan eski bir kayıt.',
  'memory.stuck':
    'Tarayıcınız bunun silinmesine izin vermedi. Tarayıcı ayarlarından, bu sitenin verileriyle birlikte silebilirsiniz.',

  'needs.title': 'Size ne uygun?',
  'needs.noPhone': 'Telefon kullanamıyorum',
  'needs.writing': 'Yazışmayı tercih ederim',
  'needs.hearing': 'Duymakta zorlanıyorum',
  'needs.speaking': 'Konuşmakta zorlanıyorum',
  'needs.noTyping': 'Klavyede yazmakta zorlanıyorum',
  'needs.language': 'Yardım almak istediğiniz dil',
  'needs.anyLanguage': 'Herhangi bir dil',
  'needs.serve': 'Bundan sonra yalnızca şunları öneririz: {channels}.',
  'needs.none': 'Buradaki hiçbir yol bunların hepsine uymuyor. Hepsi listede kalıyor.',
  'needs.private':
    'Bunu yalnızca bu cihaz hatırlar. Siteye bildirilmez ve bundan bir şey öğrenilmez.',
  'needs.kept': 'Belirttiğiniz ihtiyaçlar; bunları yalnızca bu cihaz bilir:',
};
