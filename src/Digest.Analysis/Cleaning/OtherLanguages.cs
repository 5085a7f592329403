namespace Digest.Analysis.Cleaning;

/// <summary>Phrases of page furniture in languages other than English: data, as in <see cref="Furniture"/>.</summary>
internal static class OtherLanguages
{
    /// <summary>Whole lines.</summary>
    public static readonly (string Reason, string Phrases)[] Lines =
    [
        (CutReasons.Menu,
            "startseite|zum inhalt springen|zum hauptinhalt springen|anmelden|registrieren|suche|suchen|menü|navigation|mehr|weiter|zurück|accueil|aller au contenu|aller au contenu principal|se connecter|connexion|s'inscrire|rechercher|recherche|inicio|ir al contenido|saltar al contenido|iniciar sesión|buscar|menú|secciones|" +
            "vai al contenuto|accedi|cerca|pular para o conteúdo|entrar|buscar|início|naar inhoud|inloggen|zoeken|главная|меню|войти|поиск|регистрация|головна|увійти|пошук|メニュー|ログイン|検索|会員登録|ホーム|トップ|菜单|登录|搜索|首页|注册|메뉴|로그인|검색|회원가입|홈|الرئيسية|القائمة|بحث|تسجيل الدخول|ana sayfa|giriş yap|ara"),
        (CutReasons.Share,
            "teilen|merken|artikel teilen|drucken|per mail|kopieren|link kopieren|partager|partager l'article|imprimer|envoyer par mail|copier le lien|enregistrer|compartir|imprimir|guardar|copiar enlace|condividi|stampa|compartilhar|partilhar|delen|поделиться|распечатать|поділитися|シェア|シェアする|ツイート|分享|共享|공유|공유하기|인쇄|مشاركة|طباعة|paylaş"),
        (CutReasons.Advertisement, "anzeige|werbung|publicité|la suite après la publicité|publicidad|anuncio|pubblicità|publicidade|advertentie|реклама|広告|广告|광고|إعلان|reklam"),
        (CutReasons.Newsletter, "abonnieren|jetzt abonnieren|newsletter abonnieren|article réservé aux abonnés|contenido exclusivo para suscriptores|artikel nur für abonnenten|s'abonner|je m'abonne|abonnez-vous|suscríbete|suscribirse|abbonati|assine|abonneren|подписаться|підписатися|購読|订阅|구독|اشترك|abone ol"),
        (CutReasons.Comments, "kommentieren|kommentar schreiben|antworten|commenter|répondre|réagir|comentar|responder|rispondi|reageren|ответить|відповісти|コメントする|返信|评论|回复|답글|댓글쓰기|yorum yap"),
        (CutReasons.Cookies, "alle akzeptieren|akzeptieren|ablehnen|einstellungen|tout accepter|tout refuser|accepter|refuser|aceptar|aceptar todo|rechazar|accetta|rifiuta|aceitar|accepteren|принять|同意する|接受|동의"),
        (CutReasons.Footer, "impressum|datenschutz|datenschutzerklärung|agb|kontakt|über uns|mediadaten|mentions légales|politique de confidentialité|cgu|cgv|contactez-nous|qui sommes-nous|aviso legal|política de privacidad|contacto|privacy policy|chi siamo|contatti|política de privacidade|contato|contact|colofon|privacybeleid|контакты|о нас|политика конфиденциальности|контакти|про нас|利用規約|プライバシーポリシー|お問い合わせ|会社概要|关于我们|联系我们|隐私政策|개인정보처리방침|이용약관|회사소개|اتصل بنا|من نحن|سياسة الخصوصية|iletişim|künye"),
    ];

    /// <summary>Openings of a line that is furniture as a whole if it is no longer than so many words.</summary>
    public static readonly (string Reason, int Words, string Phrases)[] Openings =
    [
        (CutReasons.Related, 26, "lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|mehr zum thema|mehr dazu|auch interessant|à lire aussi|lire aussi|à lire également|voir aussi|lea también|lee también|te puede interesar|le puede interesar|más información|leer más|leggi anche|leia também|leia mais|lees ook|lees meer|läs också|läs mer|les også|les mer|læs også|læs mere|lue myös|czytaj też|czytaj także|zobacz też|читайте также|читайте також|devamı|ayrıca oku"),
        (CutReasons.Newsletter, 45, "abonnieren sie|jetzt abonnieren|melden sie sich|newsletter abonnieren|inscrivez-vous|abonnez-vous|recevez|suscríbete|suscríbase|regístrate|únete a|iscriviti|assine|inscreva-se|schrijf je in|meld je aan|anmäl dig|prenumerera|abonner på|tilmeld dig|zapisz się|подпишитесь|підпишіться|artikel für abonnenten|cet article est réservé|contenido exclusivo|ya eres suscriptor|déjà abonné|sie haben bereits"),
        (CutReasons.Cookies, 90, "wir verwenden cookies|wir benötigen ihre zustimmung|wir und unsere|diese website verwendet|mit ihrer zustimmung|nous utilisons des cookies|nous et nos|ce site utilise|utilizamos cookies|usamos cookies|este sitio utiliza|nosotros y nuestros|utilizziamo i cookie|questo sito utilizza|noi e i nostri|este site utiliza|wij gebruiken cookies|deze website gebruikt|vi använder cookies|vi bruker|vi bruger cookies|używamy plików"),
        (CutReasons.Counter, 9, "lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid|læsetid|czas czytania|время чтения|okuma süresi"),
        (CutReasons.Control, 7, "artikel anhören|anhören|écouter l'article|écouter|escuchar|ascolta l'articolo|ouvir|luister naar|lyssna|lytt til|lyt til|слушать"),
        (CutReasons.Tags, 30, "archivado en|archivé sous|mots-clés|schlagworte|schlagwörter|etiquetas|palavras-chave|argomenti|onderwerpen|ämnen|emner|теги|etiketler"),
        (CutReasons.Comments, 14, "kommentare anzeigen|alle kommentare|zu den kommentaren|voir les commentaires|lire les commentaires|ver comentarios|deja un comentario|escribe un comentario|laisser un commentaire|schreiben sie einen|lascia un commento|deixe um comentário|reageer"),
        (CutReasons.Footer, 40, "alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|все права защищены|tüm hakları saklıdır|wszelkie prawa zastrzeżone"),
    ];

    /// <summary>Words that ask to share, beside the name of a network.</summary>
    public const string ShareVerbs = "teilen auf compartir compartilhar partager sur condividi su delen op dela på del jaa udostępnij na en no enviar por correo envoyer par mail via seguir síguenos suivre folgen поделиться в paylaş";

    /// <summary>Lines after which other content than the article stands.</summary>
    public static readonly (string Reason, string Phrases)[] Headers =
    [
        (CutReasons.Related,
            "mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|das könnte sie auch interessieren|weitere artikel|meistgelesen|meistgelesene artikel|empfehlungen|aktuelle nachrichten|lire aussi|à lire aussi|à lire également|sur le même sujet|articles liés|les plus lus|à la une|voir aussi|dans la même rubrique|" +
            "lea también|leer más|te puede interesar|más noticias|noticias relacionadas|lo más leído|lo más visto|leggi anche|articoli correlati|i più letti|leia também|leia mais|notícias relacionadas|mais lidas|lees ook|meer nieuws|meest gelezen|читайте также|по теме|самое читаемое|читайте також|за темою|関連記事|おすすめ記事|人気記事|ランキング|新着記事|相关阅读|相关新闻|相关文章|推荐阅读|热门|관련기사|관련 기사|많이 본 뉴스|인기기사|추천 기사|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|الأكثر قراءة|ilgili haberler|çok okunanlar"),
        (CutReasons.Comments, "kommentare|leserkommentare|commentaires|comentarios|commenti|comentários|reacties|комментарии|коментарі|コメント|评论|댓글|تعليقات|yorumlar"),
        (CutReasons.Tags, "schlagworte|themen|stichworte|mots-clés|etiquetas|temas|palavras-chave|теги|キーワード|标签|태그|etiketler"),
    ];
}
