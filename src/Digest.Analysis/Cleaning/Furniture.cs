using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>Phrases of page furniture as they stand on news sites of any kind: data, looked up by the normalised words of a line (see <see cref="Phrase"/>).</summary>
internal static class Furniture
{
    /// <summary>Whole lines.</summary>
    public static readonly FrozenDictionary<string, string> Lines = Table(
        [.. OtherLanguages.Lines,
        (CutReasons.Menu,
            "home|homepage|menu|main menu|skip to content|skip to main content|skip to navigation|skip navigation|skip to footer|skip to main|jump to content|navigation|site navigation|search|search for|search this site|search site|log in / register|go premium|" +
            "close menu|open menu|toggle navigation|toggle menu|toggle search|open search|sign in|sign up|sign out|log in|login|log out|register|register now|create account|create an account|my account|your account|my profile|" +
            "all sections|all news|us edition|uk edition|international edition|e-paper|epaper|today's paper|site index|site map|sitemap|back to top|scroll to top|go to top|back|go back|next|previous|prev|next article|previous article|" +
            "next post|previous post|next story|previous story|next page|previous page|older posts|newer posts|older entries|load more|show more|show less|view more|see more|view all|see all|load more articles|more options|edition|change edition|" +
            "main content|breadcrumb|breadcrumbs|you are here|home news|post navigation|article navigation|categories|archives|archive|meta|pages|page not found|section navigation|quick links|useful links|explore|browse|topics|all topics|site search"),
        (CutReasons.Control,
            "end of list|acquire licensing rights|plus icon|rate story|abc small|abc medium|abc large|show more sharing options|social sharing|text size|very large text size|purchase licensing rights|watch|listen|read later|all times stated are uk|generate key takeaways|read in app|pinned|filters|expand|accept and continue|next picture|previous picture|view original image|download high-resolution image|download image|open navigation menu|show key events only|key events only|newest first|oldest first|turn on notifications|email updates|load older posts|load newer posts|about sharing|see offers|see our picks|see my options|other amount|give monthly|give once|read this story in|like loading|rate the players|add to portfolio|1 weather alert in effect|see full list of alerts|close|close search|close search window|close window|close modal|close dialog|print|print this page|print article|print this article|play|play video|pause|mute|unmute|replay|fullscreen|full screen|watch now|watch video|watch live|listen|listen now|" +
            "listen to this article|listen to article|listen to this story|listen to the story|read aloud|text size|font size|a a a|increase font size|decrease font size|enlarge image|expand image|view image|open image in gallery|view gallery|open gallery|view in gallery|" +
            "live reporting|live updates|live coverage|image|video|gallery|photos|slideshow|loading|loading video|please wait|save|saved|story saved|article saved|save article|save for later|save story|bookmark|add to favourites|add to favorites|add to reading list|report a typo|report an error|report error|suggest a correction|send us feedback|feedback|" +
            "translate|select language|english|dark mode|light mode|hide caption|toggle caption|show caption|caption|autoplay|up next|now playing|volume 0|0 seconds of 0 seconds|this is a modal window|beginning of dialog window|" +
            "pin this recipe for later|thanks for signing up|thank you for signing up|there was a problem signing you up|save this story|story saved|tweet list|download|download pdf|pdf|cite|cite this|citation|mailto|check amazon|view deal|check price|article view option|auto-refresh on|"+
            "view comments|hide comments|show comments|jump to comments|go to comments|skip ad|skip advertisement|click to expand|tap to expand|read full story|read full article|continue|ok|got it|dismiss|cancel|submit|send|go|yes|no thanks|maybe later|not now|learn more|find out more|more information"),
        (CutReasons.Share,
            "share|share this|share this article|share this story|share this post|share article|share story|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share with friends|share page|share link|share options|" +
            "tweet|tweet this|retweet|pin|pin it|email|e-mail|email this|email this article|email a friend|copy link|copy url|copy|link copied|copied|copy link to clipboard|copy shortlink|facebook|twitter|x|x (twitter)|twitter/x|whatsapp|linkedin|reddit|pinterest|telegram|tumblr|instagram|youtube|tiktok|" +
            "snapchat|messenger|flipboard|pocket|threads|bluesky|mastodon|vk|viber|line|wechat|weibo|rss|rss feed|google news|google+|send to a friend|gift this article|gift article|like|likes|like this|follow|following|follow us|follow us on|follow|stay connected|connect with us|social|social media"),
        (CutReasons.Advertisement,
            "sponsored link|after newsletter promotion|advertisement|advertisements|ad|ads|advert|advertising|sponsored|sponsored content|sponsored links|promoted|promoted content|paid content|paid post|partner content|paid partnership|advertisement - continue reading below|story continues below advertisement|article continues below advertisement|" +
            "article continues after ad|article continues after advertisement|story continues below|article continues below|continue reading below|this article continues below|scroll to continue|scroll down to continue|continue reading|ad feedback|report this ad|remove ads|why am i seeing this ad|content continues below|story continues after this ad"),
        (CutReasons.Newsletter,
            "subscribe|subscribe now|subscribe today|subscribe for free|subscribe here|newsletter|newsletters|newsletter sign-up|newsletter signup|sign up now|sign up for free|sign up here|get the newsletter|get our newsletter|our newsletters|join now|join us|become a member|become a subscriber|" +
            "donate|donate now|support us|support our work|support our journalism|make a donation|download the app|download our app|get the app|get our app|email address|your email|your email address|enter your email|enter your email address|first name|last name|already a subscriber|already have an account|already a member|start your free trial|start free trial|give a gift"),
        (CutReasons.Comments,
            "reply|reply to|report|report comment|flag|upvote|downvote|post a comment|post comment|add a comment|add comment|write a comment|leave a comment|leave comment|view all comments|load more comments|show replies|hide replies|view replies|sort by|newest|oldest|most liked|best|name|website|required fields are marked|comments are closed|comments are closed for this article|no comments|no comments yet|be the first to comment|leave a reply|cancel reply|log in to comment|sign in to comment|login to comment|trending comments|top comments"),
        (CutReasons.Cookies,
            "accept and continue|accept all and continue|yes, i agree|yes i agree|no, take me to settings|refuse all|accept|accept all|accept cookies|accept all cookies|allow all|allow all cookies|reject all|reject all cookies|decline|manage cookies|manage preferences|manage options|manage settings|cookie settings|cookie preferences|cookie policy|cookies|cookie notice|privacy preferences|your privacy choices|do not sell my personal information|do not sell or share my personal information|i agree|i accept|agree|agree and continue|customize|customise|save preferences|confirm my choices"),
        (CutReasons.Footer,
            "privacy|privacy policy|privacy notice|terms|terms of use|terms of service|terms and conditions|terms & conditions|legal|legal notice|imprint|impressum|disclaimer|about us|contact us|contact|contact the newsroom|advertise|advertise with us|careers|jobs at|work for us|accessibility|accessibility statement|accessibility help|help centre|help center|faq|faqs|licensing|reprints|permissions|syndication|rss feeds|ethics policy|corrections policy|editorial guidelines|code of ethics|powered by wordpress|proudly powered by wordpress|all rights reserved|modern slavery statement|press office|media kit|ad choices|adchoices|privacy settings"),
        (CutReasons.Original,
            "read the original article here|read original article|read the original article|read the original|read the original here|read the full article here|read the full story here|read the full article|read full article here|original article|original source|view original|view original article|view original post|view the original article|link to original article|source link|article source|see original article|originally published here|go to source|read the source article"),
        (CutReasons.Related,
            "read more|read also|also read|see also|related|recommended|trending|trending now|most read|most popular|more stories|more news|latest|latest news|editor's picks|editors' picks|don't miss|must read|more like this|you may like|you might like")]);

    /// <summary>Openings of a line that is furniture as a whole if it is no longer than so many words.</summary>
    public static readonly FrozenDictionary<string, (string Reason, int Words)> Openings = Openers(
        [.. OtherLanguages.Openings,
        (CutReasons.Related, 26, "more news from|editor's picks from|editors' picks from|video from|videos from|read more|also read|read also|read next|see also|related story|related stories|related article|related articles|related:|related coverage|more on this|more from|more about|must read|don't miss|you may also|recommended for you|recommended reading|recommended:|discover more|explore:|watch:|watch more|video:|in pictures|go deeper|further reading|explore more|up next|next up"),
        (CutReasons.Newsletter, 45, "thanks for reading|thank you for reading|type your email|why you can trust|for more information|to receive new|contact me with|your tax|your gift|unlock a world|follow the topics|sign up to|sign up here|subscribe to|subscribe for|subscribe now|get the latest|get our|get breaking|get the best|get unlimited|get all the|get more|join our|join the|join over|download our|download the|follow us|follow our|like us on|support our|support independent|donate to|click here to|click to|tap here to|start your|start my|become a|register for|register to|want more|enjoying this|for more stories|for more news|stay informed|stay up to date|stay updated|stay ahead|never miss|keep up with|receive our|receive the|enter your email|create a free|try it free|unlock|this article is for subscribers|this is a subscriber-only|this story is for subscribers|this article is only available|this content is only available|this is a premium|to read this article|to read this story|to read the rest|why subscribe|some articles are|to continue reading|to read the full|log in to|sign in to|please log in|please sign in|please subscribe|you have reached your|you've reached your|you have read|you have full access|you have access|access through your|buy this article|this is a preview|you can find this|already a subscriber|not a subscriber|have a story|do you have a|got a tip|got a story|send us|before you go|republish this|contact the author|thank you for signing|thanks for signing|did you enjoy|did you like|did you make|did you find|if you enjoyed|if you liked|like what you|love this|questions or comments|email the author|follow her on|follow him on|follow them on"),
        (CutReasons.Appeal, 30, "do you know more|if you see news|if you have information|have we got something|have you spotted|spotted a typo|spotted an error|spotted a mistake|noticed an error|noticed a mistake|found an error|found a mistake"),
        (CutReasons.Share, 12, "share this|share full|share on|share via|share the|share your|tweet this|email this|copy the link|click to share|follow on|add us on|add as a preferred"),
        (CutReasons.Advertisement, 30, "this post may contain|this article may contain|after newsletter|when you buy|if you buy something|we may earn|we may receive|this post contains affiliate|this article contains affiliate|story continues|article continues|advertisement|sponsored by|presented by|paid for by|content from our|promoted by|brought to you by|in partnership with"),
        (CutReasons.Comments, 22, "leave a comment|leave a reply|leave a review|leave your|post a comment|add a comment|join the conversation|join the discussion|have your say|what do you think|your email address will not|required fields|save my name|notify me of|you must be logged|comments are|be the first to|sort by|log in to comment|sign in to comment|share your thoughts|load more comments|this site uses akismet|learn how your comment|wordpress:|disqus|in reply to|please keep comments|all comments are"),
        (CutReasons.Cookies, 90, "by submitting|by signing up|by subscribing|by registering|by entering your|by providing your|we use cookies|this site uses cookies|this website uses cookies|by using this site|by continuing to|by clicking|we and our|with your permission|some of our partners|you can change your|your choices|manage cookies|accept all cookies|cookie settings|privacy notice:|this site is protected|we care about your privacy|we value your privacy|your privacy|our site uses|this page uses cookies|cookies help us|to provide the best experience|privacy manager|we, and our"),
        (CutReasons.Footer, 70, "copyright|©|(c) |reprints of|any use of|any borrowing of|any reproduction of|when using materials|use of materials|this article is over|this article is more than|this story is more than|published in the print edition|this article appears in|this article appeared in|a version of this article|a version of this story|disclaimer|all rights reserved|powered by|registered in|registered office|company number|this material may not|no part of this|reproduction in whole|use of this site|privacy policy|the views expressed|opinions expressed|the opinions expressed|our standards|our editorial|report a correction|report an error|contact us at|this site is protected|this page was|theme by|designed by|last modified|page last|built with|is not responsible for|site by|proudly powered|an equal opportunity"),
        (CutReasons.Original, 14, "read the original|read the full article|read the full story|read full|view original|view the original|this article was originally|this article originally appeared|this story was originally|this story originally|originally published|originally appeared|this post appeared first|source link"),
        (CutReasons.Tags, 40, "suggested topics:|in this news|tags|tagged|tagged with|filed under|topics:|categories:|category:|keywords|more on:|posted in|related topics|related tags|in this article|in this story|topics in this|read more about:|explore more on these topics|story tags|topics mentioned"),
        (CutReasons.Menu, 14, "skip to|previous:|next:|prev:|previous article|next article|previous post|next post|skip to|toggle |jump to|back to|you are here|search for|home>|home/|home»|home›|switch to|select your|choose your|browse |view the |see all|view more|see more|show all"),
        (CutReasons.Control, 12, "now playing|sorry, the|sorry, this|media caption:|play video|play audio|listen to|reading time|estimated reading|time to read|please enable javascript|you need to enable|your browser|this video|media playback|to view this|the video could not|video player|audio player|print this|image source: view|enlarge this|click to enlarge|hide caption|an error has|something went wrong|there was a problem|loading|to play this video|video playback|current time|remaining time|this browser|image gallery|pin this|print recipe|jump to recipe|auto-refresh|font size|article view|text size|view in|open in|scan the|use the app|download pdf|hide this|click on the")]);

    /// <summary>The first words of <see cref="Openings"/>.</summary>
    public static readonly FrozenSet<string> OpeningWords = Openings.Keys.Select(static o => o.Split(' ')[0].TrimEnd(':')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Lines after which other content than the article stands, with what that is.</summary>
    public static readonly FrozenDictionary<string, string> Headers = Table(
        [.. OtherLanguages.Headers,
        (CutReasons.Related,
            "in other languages|timeline of this story|more shorts|recent stories|related|related articles|related stories|related content|related news|related posts|related links|related topics|related coverage|related story|related article|related reading|related video|related videos|read also|also read|see also|read more|read next|recommended|recommended for you|recommended stories|recommended articles|recommended reading|" +
            "recommended by|you may also like|you might also like|you may also be interested in|you may have missed|you might be interested in|you might like|more from|more on this story|more on this topic|more on this|more on|more stories|more news|more in|more to explore|more like this|more articles|more headlines|more top stories|most read|most popular|most viewed|most shared|most commented|most watched|most recent|most discussed|mostread|popular|popular posts|popular now|popular stories|popular articles|popular on|" +
            "trending|trending now|trending stories|trending articles|trending topics|trending news|trending today|latest|latest news|latest stories|latest articles|latest posts|latest headlines|latest updates|latest videos|recent posts|recent articles|recent news|recent stories|recent comments|top stories|top news|top story|top videos|headlines|breaking news|just in|editor's picks|editors' picks|editor's choice|editors' choice|editor's pick|our picks|our top stories|staff picks|featured|featured stories|featured articles|featured news|in other news|" +
            "don't miss|must read|must reads|must-reads|what to read next|read this next|what others are reading|people are reading|people also read|readers also liked|from around the web|around the web|from the web|promoted stories|sponsored stories|around the network|elsewhere on|from our partners|from our network|keep reading|continue reading|up next|next up|in this section|in this series|watch next|explore more|discover more|other stories|other news|other articles|today's top stories|best of|deals|topics in this article|further reading|go deeper|the big story|top picks|stories for you|for you|suggested for you|suggested reading|similar articles|similar posts|similar news|today's headlines|daily briefing|live updates|videos|video|photos|galleries|podcasts"),
        (CutReasons.Comments,
            "comments|comment|comment section|comments section|reader comments|readers' comments|view comments|join the conversation|join the discussion|leave a reply|leave a comment|leave a comment below|leave your comment|leave comment|post a comment|add a comment|write a comment|have your say|conversation|discussion|responses|your comments|your thoughts|what do you think|latest comments|top comments|all comments|facebook comments|comments (0)|share your thoughts|thoughts|replies|letters"),
        (CutReasons.Newsletter,
            "for media enquiries|for media inquiries only|media contact|media contacts|press contact|press contacts|for media inquiries|media inquiries|media enquiries|press enquiries|for interviews please contact|for interviews, please contact|for interviews contact|for more information contact|for further information|newsletter|newsletters|our newsletter|our newsletters|sign up for our newsletter|subscribe to our newsletter|sign up to our newsletter|subscribe|free newsletter|daily newsletter|weekly newsletter|stay informed|stay connected|stay in touch|get the newsletter|join our newsletter|newsletter sign up|newsletter signup|subscribe via email|follow us|support us|support our journalism|become a member|never miss a story|stay in the know"),
        (CutReasons.AboutAuthor, "about the author|about the authors|about author|about the writer|author bio|author|the author|written by|about the contributor|meet the author|about the reporter|about this author|contributors|author information|author details"),
        (CutReasons.Footer, "about us|contact us|follow us|company|quick links|useful links|legal|information|help|our company|customer service|connect|social|services|sections|more sections|get in touch|policies|site links|our network|our sites|network|contact information|address|privacy & terms"),
        (CutReasons.Tags, "tags|topics|filed under|tagged|related tags|keywords|categories|in this article|story topics|more on these topics|explore more on these topics|topics mentioned|article tags")]);

    /// <summary>Lines after which references stand.</summary>
    public static readonly FrozenSet<string> ReferenceHeaders = "references|reference list|reference|sources|bibliography|works cited|footnotes|notes|endnotes|citations|notes and references|sources and references|list of references|external links|literature|cited sources".Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of sections, which are neither headlines nor people.</summary>
    public static readonly FrozenSet<string> Sections = (
        "news|world|politics|business|sport|sports|opinion|opinions|culture|life|lifestyle|style|entertainment|technology|tech|science|health|travel|weather|economy|education|environment|climate|media|money|finance|markets|food|fashion|music|film|movies|books|arts|art|games|gaming|tv|radio|podcasts|video|photos|" +
        "local|national|international|us|u.s|uk|europe|asia|africa|americas|middle east|australia|football|cricket|tennis|royals|obituaries|crime|investigations|features|analysis|editorial|editorials|letters|columns|columnists|comment|feature|exclusive|breaking|live|explainer|explainers|interview|uncategorized|obituaries|newsroom|press releases|scores|fixtures|tables|results|celebrity|world news|us news|uk news|more|jobs|property|motoring|cars|shopping|community|events|" +
        "international politics|general|general news|top stories|today|home & garden|real estate|classifieds|crosswords|puzzles|horoscopes|newsletters|subscribe|regional|local news|breaking news|long reads|the big read|war|war in ukraine|israel-gaza war|elections|election").Split('|').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of networks and share buttons: a line of these alone is a share bar.</summary>
    public static readonly FrozenSet<string> ShareWords = "share facebook twitter x whatsapp linkedin reddit pinterest telegram tumblr instagram youtube tiktok messenger flipboard pocket threads bluesky email mail e-mail copy link url print tweet pin sms viber line rss more save bookmark via on and or this follow us post click to opens in new window".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of offers and notices: two of them, or one with an address to the reader, make a line furniture.</summary>
    public static readonly FrozenSet<string> NoticeWords = "newsletter newsletters inbox subscribe subscriber subscribers subscription subscriptions unsubscribe cookies cookie javascript adblocker ad-free paywall captcha recaptcha login sign-up signup logged notifications ios android akismet affiliate inboxes disqus hyperlinks".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>First words of what a page asks of its reader.</summary>
    public static readonly FrozenSet<string> Requests = "get sign subscribe join follow download register click enter read try support donate become log start unlock enable turn disable please want never stay receive manage check tap grab choose discover upgrade continue create switch keep to by if this thanks thank already you learn visit".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table((string Reason, string Phrases)[] groups)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (reason, phrases) in groups)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                table.TryAdd(phrase, reason);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, (string Reason, int Words)> Openers((string Reason, int Words, string Phrases)[] groups)
    {
        var table = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var (reason, words, phrases) in groups)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                table.TryAdd(phrase.TrimEnd(), (reason, words));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
