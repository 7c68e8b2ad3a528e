/**
 * Words about who somebody is, by subject and language; for text folded and without accents. Words that also say
 * something about conduct or machines are bound to a person here ("a young applicant", never "a young account").
 */

export type ForbiddenSubject =
  | 'origin'
  | 'language'
  | 'looks'
  | 'name'
  | 'gender'
  | 'age'
  | 'religion'
  | 'family'
  | 'health'
  | 'misleading advice';

/** Word boundaries that hold in every script. */
const word = (alternatives: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives})(?![\p{L}\p{N}])`, 'u');
/** Languages without spaces between words, and with endings grown on. */
const anywhere = (alternatives: string): RegExp => new RegExp(alternatives, 'u');
/** Arabic words with the article and the particles that are written on to them. */
const arabic = (alternatives: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:[وفبلك]{0,2}(?:ال|لل)?)(?:${alternatives})(?:ه|ها|هم|ين|ون|ان|ات|يه|ي)?(?!\p{L})`,
    'u',
  );

/** A number, a carrier or a law has a country; that is a fact, not a person. */
const NOT_OF_A_THING =
  '(?! (?:phone|telephone|mobile|number|carrier|office|law|won|exchange|holiday|time|market|version))';
const COUNTRY =
  'north korea|south korea|korea|china|russia|japan|india|pakistan|vietnam|laos|cambodia|malaysia|philippines|indonesia|iran|nigeria|ukraine|belarus|bangladesh|asia|africa|the east|eastern europe|mongolia|myanmar|thailand|taiwan|hong kong';
const PERSON = 'man|woman|men|women|guy|girl|boy|lady|person|applicant|candidate|developer|engineer|worker';

export const FORBIDDEN_WORDS: readonly (readonly [ForbiddenSubject, RegExp])[] = [
  // English
  [
    'origin',
    word(
      String.raw`nationalit(?:y|ies)|citizenship|(?:north|south)?[ -]?koreans?${NOT_OF_A_THING}|north korea|dpr korea|n\.? ?koreans?|dprk|n\. ?k\.?|nk|pyongyang|dandong|yanbian|chinese${NOT_OF_A_THING}|russians?${NOT_OF_A_THING}|japanese${NOT_OF_A_THING}|indians?|pakistanis?|vietnamese|filipin[oa]s?|indonesians?|iranians?|nigerians?|ukrainians?|belarusians?|bangladeshis?|mongolians?|(?:east |south )?asians?|africans?|arabs?|latin[oa]s?|hispanics?|europeans?|caucasians?|orientals?|foreigners?|immigrants?|refugees?|(?:claims? to be|says (?:he|she) is|is|are|clearly|surely|really|definitely|not|an?) (?:not )?(?:american|canadian|british|english|polish|german|french|european|slavic|turkish|brazilian|australian|singaporean)(?: (?:citizen|national|man|woman|person|guy))?(?! (?:firm|company|bank|law|phone|number|office|address|server|exchange))|(?:definitely|clearly|surely|certainly|obviously|probably|really) (?:not )?from|ethnic(?:ity|ally|s)?|race(?! conditions?)|racial(?:ly)?|birthplace|place of birth|country of (?:birth|origin)|born in|native of|hails from|(?:comes?|is|are|was|must be|seems?|sounds?|probably|likely|really) from (?:${COUNTRY})|(?:liv(?:es|ing)|based|located|sits|raised|grew up) in (?:${COUNTRY})|kim (?:il[ -]sung|chaek) university|(?:sounds?|sounded|seems?|seemed|appears?|appeared|felt|feels) (?:very |a bit |rather |quite |somehow |so )?(?:foreign|western|eastern|asian|slavic|african)|(?:the|that|their|his|her) regime|(?:up|down|over) there|(?:comes?|came|is|was) from (?:abroad|overseas|there|the north|the south|the east|that country|another country)|(?:his|her|their|which|what) (?:home )?country`,
    ),
  ],
  [
    'language',
    word(
      'accent(?:ed|s)?|pronunciation|mother tongue|native (?:speaker|english|korean|language)|non-native|(?:broken|poor|bad|weak|fluent|perfect|strange) (?:english|korean|german|french|grammar)|english is (?:bad|poor|weak|odd|strange|too)|(?<!sql )dialect|language (?:preference|setting|level)|keyboard (?:language|layout)',
    ),
  ],
  [
    'looks',
    word(
      String.raw`looks? (?:asian|foreign|ethnic|oriental|white|black|african|arab|slavic|young|old|poor|western|local|like (?:an? )?(?:asian|korean|chinese|foreigner|north|russian|arab|student|peasant))|good[ -]looking|ugly|skin(?: colou?r)?|facial features|(?:his|her|their|physical) (?:looks|appearance|face|hair|eyes)|(?:black|white|brown|yellow|dark|slant\w*)[ -](?:${PERSON}|skin(?:ned)?|eyed)`,
    ),
  ],
  [
    'name',
    word(
      String.raw`(?:his|her|their|the applicant'?s|first|last|sur|family|given) ?names? (?:sounds?|is|looks?|seems?) (?:weird|odd|fake|foreign|too|like|strange|unusual|not|un\w+|so|very|american|western|english|common)|(?:foreign|western|english|american|odd|strange|weird|unusual|funny|ethnic)[ -](?:sounding )?(?:first |last )?names?|(?:name|called) (?:like )?"?james"?|name (?:does not|doesn't) (?:fit|match|suit) (?:his|her|the|their) (?:face|looks?|accent|appearance)`,
    ),
  ],
  [
    'gender',
    word(
      'gender|females?|males?|wom[ae]n|(?<!the )m[ae]n(?![- ]in[- ]the[- ]middle)|girls?|boys?|lad(?:y|ies)|transgender|transsexual|gay|lesbian|feminine|masculine',
    ),
  ],
  [
    'age',
    word(
      String.raw`(?:his|her|their|the applicant'?s|the candidate'?s) (?:real )?age|age (?:group|range)|aged \d{2}|in (?:his|her|their) (?:early |mid |late )?(?:teens|twenties|thirties|forties|fifties|sixties|[2-6]0'?s)|\d{2}[ -]?years?[ -]?old|date of birth|birth ?(?:day|date|year)|(?:young|old|elderly|middle-aged|teenage) (?:${PERSON})|(?:young|old|older|younger)-looking|too (?:old|young) for (?:this|the|our|that) (?:role|job|position|team)|(?:he|she|they|applicant|candidate|person) (?:is|looks?|must be) (?:over|about|around|nearly|under) [2-7]0|(?:he|she|they|applicant|candidate|person) (?:is|are|looks?|seems?|sounds?) (?:too |very |so |quite )?(?:young|old)|teenagers?|boomers?`,
    ),
  ],
  [
    'religion',
    word(
      String.raw`religio(?:n|us)\w*|muslims?|islam\w*|christian(?:s|ity)?|jew(?:s|ish)?|hindus?|buddhis[tm]s?|catholics?|church|mosque|(?<!good |bad )faith|hijab|prays?|prayers?|communists?|political (?:views?|opinions?)|insult\w* (?:the |his |her |their )?(?:supreme )?(?:leader|kim)|(?:the |his |her |their )?(?:supreme )?(?:leader|president|ruler|dictator) of (?:the|his|her|their|that) country|kim jong[ -]?(?:un|il)`,
    ),
  ],
  [
    'family',
    word(
      'married|unmarried|divorced|pregnan(?:t|cy)|maternity|(?:his|her|their) (?:wife|husband|child(?:ren)?|kids?|parents?|mother|father|family)|single (?:mother|father|parent)|family (?:status|situation)|childcare',
    ),
  ],
  [
    'health',
    word(
      String.raw`disabilit(?:y|ies)|(?:he|she|they|applicant|candidate|person) (?:is|are|was) (?:disabled|sick|ill|blind|deaf)|illness(?:es)?|disease|mental(?:ly)? (?:ill(?:ness)?|health|unstable)|depress(?:ed|ion)|autis\w+|adhd|stutter\w*|stammer\w*|wheelchair`,
    ),
  ],
  [
    'misleading advice',
    word(
      '(?:cartoon|anime) avatar|headphones|low-grade housing|(?:poor|cheap) (?:room|flat|housing)|alipay|wechat pay|unionpay|(?:gaps?|holes?)(?: of [a-z0-9 ]{1,20})? in (?:the |his |her |their )?(?:cv|resume|employment|career|work|history)|(?:employment|career|cv|resume) gaps?|small talk|accept(?:s|ed) (?:a )?(?:low|little|less|any) (?:pay|salary)|gut feeling|bad vibes?',
    ),
  ],
  // 한국어
  [
    'origin',
    anywhere(
      String.raw`국적|시민권|북한|북측|조선말|동양적|북조선|조선족|탈북|중국인|중국계|일본인|러시아인|베트남인|인도인|한국인|외국인|동양인|동양계|아시아인|아시아계|교포|재외\s*동포|혼혈|백인|흑인|다문화|인종|민족|출생지|출생\s*국|고향|이민자|난민|(?:중국|러시아|일본|북|베트남|인도|동남아|조선|연변|해외)\s*(?:출신|사람|쪽\s*사람)|(?:태어난|자란)\s*(?:곳|나라)|평양|연변|김일성\s*종합\s*대학|김책\s*공(?:대|업)`,
    ),
  ],
  [
    'language',
    anywhere(
      String.raw`억양|말투|사투리|발음|북한말|문화어|모국어|원어민|(?:한국어|영어|우리말).{0,6}(?:서툴|어눌|이상|못\s*하)|키보드\s*(?:언어|배열)`,
    ),
  ],
  [
    'looks',
    anywhere(String.raw`외모|생김새|인상이|관상|피부\s*색|피부가|잘\s*생|못\s*생|얼굴이\s*(?:이상|까|하|어)|생긴\s*게`),
  ],
  [
    'name',
    anywhere(
      String.raw`이름이\s*(?:이상|외국|가짜\s*같|특이|촌스|중국|북|너무|흔)|(?:외국|이상한|특이한|가짜\s*같은)\s*이름`,
    ),
  ],
  ['gender', anywhere('성별|여자|남자|여성|남성|아줌마|아저씨|아가씨|성소수자|게이|트랜스젠더')],
  [
    'age',
    anywhere(
      String.raw`나이(?:가|는|에|도|를|\s|$)|연령|생년\s*월일|[1-6]0\s*대(?:\s|$|의|로|초|중|후|남|여|가|는)|\d{2}\s*살|만\s*\d{2}\s*세|(?:젊은|늙은|어린)\s*(?:사람|친구|지원자|개발자|분)|나이\s*(?:든|많|어)`,
    ),
  ],
  [
    'religion',
    anywhere(
      String.raw`종교|기독교|불교|천주교|무슬림|이슬람|신앙|신천지|정치\s*(?:성향|색)|김정은|지도자.{0,6}(?:욕|모욕)`,
    ),
  ],
  ['family', anywhere(String.raw`결혼|미혼|기혼|이혼|자녀|임신|출산|육아|가족\s*(?:관계|사항)|시댁|처가`)],
  [
    'health',
    anywhere(String.raw`장애인|장애가\s*있|지체\s*장애|정신\s*(?:질환|병)|우울증|질병|지병|건강\s*상태|말을\s*더듬`),
  ],
  [
    'misleading advice',
    anywhere(String.raw`(?:경력|이력서?)\s*(?:의\s*)?공백|헤드폰|느낌이\s*(?:이상|안\s*좋)|왠지\s*수상`),
  ],
  // 日本語
  [
    'origin',
    anywhere(
      '国籍|北朝鮮|朝鮮人|朝鮮族|韓国人|中国人|日本人|ロシア人|ベトナム人|インド人|在日|外国人|外人|東(?:亜|亞|アジア)系|アジア(?:人|系)|東洋人|(?:中国|韓国|朝鮮|ロシア|東欧|欧米|中東|日)系|出身(?:国|地)|(?:中国|朝鮮|ロシア|韓国)出身|生まれ(?:た国|は|育)|ハーフ|人種|民族|平壌',
    ),
  ],
  ['language', anywhere('訛り|なまり|朝鮮語なまり|発音|アクセント|方言|母語|日本語が(?:下手|変|おかし|片言)|片言')],
  ['looks', anywhere('外見|容姿|顔立ち|顔つき|肌の色|見た目が|ルックス')],
  ['name', anywhere('名前が(?:変|外国|怪し|おかし|日本人らしく|珍し)')],
  ['gender', anywhere('性別|女性|男性|女の(?:人|子)|男の(?:人|子)|若い女|若い男')],
  ['age', anywhere(String.raw`年齢|\d{2}\s*歳|[1-6]0\s*代|若い人|若者|若すぎ|老けて|年配|生年月日|年寄`)],
  ['religion', anywhere('宗教|信仰|イスラム|キリスト教|仏教徒|創価|思想信条')],
  ['family', anywhere('既婚|未婚|独身|離婚|妊娠|子持ち|子供がい|家族構成|結婚')],
  ['health', anywhere('障害者|障がい|持病|病気|健康状態|うつ病|精神疾患')],
  // 中文
  [
    'origin',
    anywhere(
      String.raw`国籍|國籍|公民身份|朝鲜|朝鮮|北韩|北韓|韩国人|韓國人|中国人|中國人|日本人|俄罗斯人|俄羅斯人|越南人|印度人|外国人|外國人|老外|亚洲人|亞洲人|[\p{L}]裔|像[\p{L}]{1,4}人|东亚系|东亚人|東亞|籍贯|籍貫|出生地|出生国|民族|种族|種族|(?:来自|來自)(?:朝|中|俄|北|东|越|印)|平壤|延边|延邊|丹东`,
    ),
  ],
  [
    'language',
    anywhere('口音|腔调|腔調|母语|母語|方言|(?:英语|英文|中文|韩语|韓語)(?:很|太|不)?(?:差|烂|爛|好)|发音|發音'),
  ],
  ['looks', anywhere('长相|長相|外貌|相貌|肤色|膚色|长得(?:像|很)|長得')],
  ['name', anywhere('名字(?:很|太|像|听起来|聽起來)?(?:奇怪|外国|外國|假|朝|像)')],
  ['gender', anywhere('性别|性別|女性|男性|女的|男的|女生|男生|女人|男人')],
  [
    'age',
    anywhere(
      String.raw`年龄|年齡|\d{2}\s*(?:多)?[岁歲]|[5-9]0\s*后|年轻人|年輕人|年纪|年紀|太年轻|太年輕|老头|老人|出生日期`,
    ),
  ],
  ['religion', anywhere('宗教|信仰|穆斯林|回教|基督徒|佛教徒|政治观点|政治立場|金正恩')],
  ['family', anywhere('已婚|未婚|离婚|離婚|离异|怀孕|懷孕|有孩子|家庭状况|家庭狀況')],
  ['health', anywhere('残疾|殘疾|疾病|健康状况|健康狀況|抑郁症|精神病|口吃')],
  // Français
  [
    'origin',
    word(
      "nationalite|citoyennete|(?:nord|sud)[- ]coreen(?:ne)?s?|coreen(?:ne)?s?|coree du nord|rpdc|chinois(?:e|es)?|russes?|japonais(?:e|es)?|indien(?:ne)?s?|vietnamien(?:ne)?s?|asiatiques?|africain(?:e)?s?|etranger(?:e)?s?|ethni(?:e|que)s?|race(?! conditions?)|lieu de naissance|pays (?:d'origine|de naissance)|(?:d')?origine (?:etrangere|asiatique|coreenne|chinoise|russe)|nee? en (?:chine|coree|russie|asie)|vient d(?:e|u) (?:chine|coree|russie|asie|l'est)|immigree?s?",
    ),
  ],
  ['language', word('accents?|langue maternelle|parle mal|mauvais (?:francais|anglais)|prononciation')],
  [
    'looks',
    word(
      "couleur de peau|apparence|physique|facies|type (?:asiatique|europeen|arabe)|l'air (?:asiatique|etranger|jeune|vieux|louche)",
    ),
  ],
  ['name', word('(?:son|le|un) (?:pre)?nom (?:sonne|bizarre|etrange|etranger|fait|semble|asiatique)')],
  ['gender', word('femmes?|hommes?|sexe|genre feminin|genre masculin|fille|garcon|feminine?|masculine?')],
  [
    'age',
    word(
      String.raw`son age|l'age d[ue] (?:candidat|la|l')|date de naissance|(?:trop|tres) (?:jeune|vieux|vieille)|jeune (?:homme|femme|candidat\w*)|la (?:vingtaine|trentaine|quarantaine|cinquantaine)|[2-6]\d ans(?! d'experience)`,
    ),
  ],
  [
    'religion',
    word(
      'religion|religieu(?:x|se)|musulman(?:e)?s?|juif|juive|(?:le |un )?voile|chretien(?:ne)?|catholique|croyant(?:e)?|opinions? politiques?',
    ),
  ],
  ['family', word('mariee?|celibataire|divorcee?|enceinte|situation familiale|(?:sa femme|son mari|ses enfants)')],
  ['health', word('handicape?e?|maladie|malade|etat de sante|depressi(?:f|ve|on)|begaie')],
  ['misleading advice', word('trous? dans (?:le|son) cv')],
  // Deutsch
  [
    'origin',
    word(
      String.raw`staatsangehorigkeit|staatsburgerschaft|nationalitat|(?:nord|sud)?koreaner(?:in|innen)?|(?:nord|sud)?koreanisch\w*|nordkorea|dvrk|chines(?:e|en|in|isch\w*)|russ(?:e|en|in|isch\w*)|japaner(?:in)?|inder(?:in)?|vietnames\w*|asiat(?:e|en|in|isch\w*)|(?:ost|sudost)?europaer(?:in)?|osteuropaisch\w*|afrikaner(?:in)?|auslander(?:in)?|auslandisch\w*|herkunft|herkunftsland|migrationshintergrund|ethni(?:e|sch\w*)|rasse|geburtsort|geburtsland|geboren in|stammt aus (?:china|korea|russland|asien)|kommt aus (?:china|korea|nordkorea|russland|asien|dem osten)`,
    ),
  ],
  [
    'language',
    word(
      String.raw`akzent|aussprache|muttersprach\w*|dialekt|(?:gebrochenes|schlechtes) (?:deutsch|englisch)|(?:spricht|kann) (?:schlecht|kaum|gebrochen) (?:deutsch|englisch)`,
    ),
  ],
  [
    'looks',
    word(
      String.raw`hautfarbe|aussehen|sieht (?:asiatisch|auslandisch|fremd|jung|alt|chinesisch|koreanisch)\w*(?: aus)?|gesichtszuge`,
    ),
  ],
  [
    'name',
    word(
      String.raw`(?:der |sein |ihr )?(?:vor|nach)?name klingt\w*|(?:auslandischer|fremder|komischer|seltsamer) (?:vor|nach)?name`,
    ),
  ],
  ['gender', word(String.raw`geschlecht|weiblich\w*|mannlich\w*|frau(?:en)?|mann|madchen|junge`)],
  [
    'age',
    word(
      String.raw`lebensalter|altersgruppe|geburtsdatum|\d{2} jahre alt|jahrgang \d{2,4}|(?:sein|ihr) alter|junger? (?:mann|frau|bewerber\w*|entwickler\w*)|(?:er|sie) (?:ist|wirkt) (?:zu |sehr )?(?:jung|alt)|(?:anfang|mitte|ende) (?:zwanzig|dreissig|vierzig|funfzig|[2-5]0)`,
    ),
  ],
  [
    'religion',
    word(
      String.raw`religion|religios\w*|konfession|muslim\w*|judisch\w*|jude|judin|christ(?:in|lich\w*)?|katholisch\w*|evangelisch\w*|glaubig\w*|politische (?:meinung|gesinnung)`,
    ),
  ],
  ['family', word(String.raw`verheiratet|ledig|geschieden|schwanger\w*|familienstand|(?:seine frau|ihr mann|kinder)`)],
  ['health', word(String.raw`behinder(?:t|ung|te\w*)|krank(?:heit)?|gesundheitszustand|depressi(?:v|on)|stottert`)],
  ['misleading advice', word('lucken? im lebenslauf|bauchgefuhl')],
  // العربية
  [
    'origin',
    arabic(
      'جنسيه|جنسيته|كوري|كوريا|صيني|صين|روسي|ايراني|هندي|باكستاني|فيتنامي|ياباني|اسيوي|افريقي|اجنبي|اجانب|عرقي?|اصله|اصلها|اصول|مسقط راس|مكان الميلاد|محل الميلاد|بلد المنشا|بلد الميلاد|مهاجر|لاجي?ء',
    ),
  ],
  ['language', arabic('لهجه|لهجته|لكنه|لكنته|نطقه|لغه الام|لغته')],
  ['looks', arabic('مظهر|شكله|ملامح|لون البشره|بشرته|لون بشرته')],
  ['name', arabic('اسمه (?:يبدو|غريب|اجنبي)|اسم غريب|اسم اجنبي')],
  ['gender', arabic('امراه|رجل|انثي|نساء|رجال|فتاه|نوع الجنس')],
  ['age', arabic('عمره|عمرها|سنه صغير|شاب|شابه|مسن|تاريخ الميلاد')],
  ['religion', arabic('دينه|دين|ديانه|ديانت|مسلم|مسيحي|يهودي|شيعي|معتقد')],
  ['family', arabic('متزوج|متزوجه|اعزب|عزباء|مطلق|مطلقه|حامل|اطفال|حاله اجتماعيه|زوجته|زوجها')],
  ['health', arabic('اعاقه|معاق|مريض|مرض|حاله صحيه|صحته')],
];
