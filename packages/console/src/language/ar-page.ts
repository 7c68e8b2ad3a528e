/** Arabic of the parts that stand on the public page, too. */
export const arPage = {
  problem: {
    unreachable: 'المركز لا يجيب. قد يكون قيد إعادة التشغيل أو قد يكون الاتصال مقطوعًا.',
    unreadable_answer: 'أجاب جهاز وسيط بدلًا من المركز.',
    invalid_request: 'شكل الطلب غير ما يتوقعه المركز.',
    too_large: 'هذا أكبر مما يُقبل دفعة واحدة. أرسل الجزء المهم فقط.',
    unprocessable: 'لا يمكن قبول المحتوى.',
    too_many_requests: 'الطلبات كثيرة. أعد المحاولة بعد قليل.',
    internal: 'حدث خلل في المركز ولم يُحفظ شيء.',
    index_not_ready: 'ما زال الفهرس قيد التحميل، وقد يكون الجواب الآن خاطئًا. أعد المحاولة بعد قليل.',
    database_gone: 'لا يمكن الوصول إلى قاعدة البيانات ولم يُحفظ شيء. أعد المحاولة بعد قليل.',
  },
  part: {
    again: 'أعد المحاولة',
    exercise: 'تمرين',
    demonstration: 'عرض تجريبي',
    copiedShort: 'تم النسخ',
    copyForOperator: 'انسخ للمشغّل',
  },
} as const;
